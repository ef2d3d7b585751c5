import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { t } from '../../../lib/i18n';
import { baseStyles } from '../../ui/base-styles';
import { formStyles } from '../../ui/form-styles';

/** Asks for the password of a PDF, and hands it to whoever asked: in no event, and kept nowhere. */
@customElement('lre-pdf-password')
export class PdfPassword extends LitElement {
  static override readonly styles = [baseStyles, formStyles];

  @property({ attribute: false }) open: (password: string) => void = () => undefined;
  @query('input') private readonly field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  #submit(event: Event): void {
    event.preventDefault();
    const password = this.field.value;
    if (password === '') this.field.focus();
    else this.open(password);
  }

  protected override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <div class="field">
        <label for="password">${t('reading.password_label')}</label>
        <input id="password" type="password" autocomplete="off" spellcheck="false" required />
      </div>
      <button class="primary" type="submit">${t('reading.password_open')}</button>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-pdf-password': PdfPassword;
  }
}

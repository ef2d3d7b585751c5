import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { emit } from '../events';
import { dialogActions } from '../ui/dialog-actions';
import { dialogStyles } from '../ui/dialog-styles';
import { optionStyles } from './option-styles';

type View = 'idle' | 'unticked' | 'forgetting' | 'failed' | 'forgotten';

/**
 * Erases everything from this workstation, in two steps, as the keys can't be had again for free.
 * @fires lre-everything-forgotten once nothing is left
 */
@customElement('lre-forget-form')
export class ForgetForm extends LitElement {
  static override readonly styles = [
    optionStyles,
    dialogStyles,
    css`
      .field {
        margin-bottom: 0;
      }
    `,
  ];

  @state() private view: View = 'idle';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('#understood') private readonly understood!: HTMLInputElement;

  readonly #open = (): void => {
    this.view = 'idle';
    this.understood.checked = false;
    this.dialog.showModal();
  };

  readonly #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.view === 'forgetting') return;
    if (!this.understood.checked) {
      this.view = 'unticked';
      this.understood.focus();
      return;
    }
    this.view = 'forgetting';
    const outcome = await send('forgetEverything').catch(() => null);
    if (!outcome?.ok) {
      this.view = 'failed';
      return;
    }
    this.view = 'forgotten';
    this.dialog.close();
    emit(this, 'lre-everything-forgotten', undefined);
  };

  #error(): TemplateResult | typeof nothing {
    if (this.view === 'unticked') {
      return html`<p class="error" id="unticked">${t('options.forget_unticked')}</p>`;
    }
    if (this.view !== 'failed') return nothing;
    return html`<p class="error" role="alert">${t('options.forget_failed')}</p>`;
  }

  #dialog(): TemplateResult {
    const unticked = this.view === 'unticked';
    return html`<dialog aria-labelledby="forget-title">
      <h2 id="forget-title">${t('options.forget_dialog_title')}</h2>
      <p>${t('options.forget_dialog_1')}</p>
      <p>${t('options.forget_dialog_2')}</p>
      <form novalidate @submit=${this.#confirm}>
        <div class="field ${unticked ? 'failed' : ''}">
          ${this.#error()}
          <label class="choice"
            ><input
              id="understood"
              type="checkbox"
              required
              aria-invalid=${unticked ? 'true' : nothing}
              aria-describedby=${unticked ? 'unticked' : nothing}
            /><span>${t('options.forget_understood')}</span></label
          >
        </div>
        ${dialogActions({
          keep: t('options.forget_cancel'),
          confirm: t('options.forget_confirm'),
          onKeep: () => this.dialog.close(),
        })}
      </form>
    </dialog>`;
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('options.forget_title')}</h2>
      <p class="soft">${t('options.forget_hint')}</p>
      <button class="danger" type="button" @click=${this.#open}>${t('options.forget')}</button>
      <div role="status">
        ${this.view === 'forgotten' ? html`<p class="done">${t('options.forgotten')}</p>` : nothing}
      </div>
      ${this.#dialog()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-forget-form': ForgetForm;
  }
}

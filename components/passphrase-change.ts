import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import { t } from '../lib/i18n';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { MarkErrors } from './controllers/mark-errors';
import {
  newPassphraseFields,
  newPassphraseProblems,
  typedIn,
} from './passphrase/new-passphrase-fields';
import { baseStyles } from './ui/base-styles';
import { textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { noticeStyles, problemNotice } from './ui/notice';

/** Puts another passphrase in place of a sender's present one. */
@customElement('lre-passphrase-change')
export class PassphraseChange extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    noticeStyles,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private changed = false;
  readonly #change = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  protected override render(): TemplateResult {
    const { problems } = this;
    const labels = { label: t('passphrase.next'), again: t('passphrase.next_again') };
    return html`<details>
      <summary>${t('passphrase.change_title')}</summary>
      <p>${t('passphrase.change_why')}</p>
      ${problemNotice(this.#change.problem)}
      <form novalidate @submit=${this.#submit}>
        <p class="hint">${t('form.required')}</p>
        ${textField({
          ...{ name: 'present', label: t('passphrase.present'), value: '', problems },
          ...{ type: 'password', autocomplete: 'current-password', stays: true },
        })}
        ${newPassphraseFields(labels, this.sender.rules, problems)}
        <button type="submit" aria-disabled=${this.#change.busy ? 'true' : nothing}>
          ${this.#change.busy ? t('passphrase.changing') : t('passphrase.change')}
        </button>
      </form>
      <p role="status">${this.changed ? t('passphrase.changed') : nothing}</p>
    </details>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { id } = this.sender;
    const params = { id, passphrase: typedIn(form, 'present'), next: typedIn(form, 'passphrase') };
    this.changed = false;
    const problems = await newPassphraseProblems(form, this.sender);
    const outcome =
      problems.length === 0 ? await this.#change.run(() => send('changePassphrase', params)) : null;
    this.problems = problems.length > 0 ? problems : (this.#change.problem?.fields ?? []);
    if (!outcome?.ok) return;
    form.reset();
    this.changed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-passphrase-change': PassphraseChange;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import { t } from '../lib/i18n';
import type { SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { passphraseHint } from './passphrase/passphrase-hint';
import { passphraseProblems } from './passphrase/passphrase-problems';
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
    new EmptyOnLock(this, () => this.renderRoot.querySelector('form')?.reset());
  }

  #field(name: string, label: string, autocomplete: string, hint?: string): TemplateResult {
    const { problems } = this;
    return textField({
      ...{ name, label, hint, value: '', type: 'password', autocomplete, problems },
    });
  }

  protected override render(): TemplateResult {
    const hint = passphraseHint(this.sender.rules);
    return html`<details>
      <summary>${t('passphrase.change_title')}</summary>
      <p>${t('passphrase.change_why')}</p>
      ${problemNotice(this.#change.problem)}
      <form novalidate @submit=${this.#submit}>
        ${this.#field('present', t('passphrase.present'), 'current-password')}
        ${this.#field('passphrase', t('passphrase.next'), 'new-password', hint)}
        ${this.#field('passphrase-again', t('passphrase.next_again'), 'new-password')}
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
    const typed = new FormData(form);
    const text = (name: string) => (typed.get(name) as string | null) ?? '';
    const { id, name, email } = this.sender;
    this.changed = false;
    const next = text('passphrase');
    const problems = await passphraseProblems(next, text('passphrase-again'), [
      name ?? '',
      email ?? '',
    ]);
    const params = { id, passphrase: text('present'), next };
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

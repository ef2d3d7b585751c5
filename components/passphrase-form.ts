import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../lib/domain/identity-fields';
import type { Outcome } from '../lib/errors';
import { t, timeOfDay } from '../lib/i18n';
import type { MissedTries, SenderDetail } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { EmptyOnLock } from './controllers/empty-on-lock';
import { MarkErrors } from './controllers/mark-errors';
import { emit } from './events';
import { passkeyUnlock } from './passphrase/passkey-unlock';
import { passphraseHint } from './passphrase/passphrase-hint';
import { passphraseProblems } from './passphrase/passphrase-problems';
import { baseStyles } from './ui/base-styles';
import { textField } from './ui/field';
import { formStyles } from './ui/form-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

/**
 * Chooses the passphrase that protects a sender's key, or unlocks the key with it.
 * @fires lre-vault-unlocked once the key can be used
 */
@customElement('lre-passphrase-form')
export class PassphraseForm extends LitElement {
  static override readonly styles = [
    baseStyles,
    formStyles,
    noticeStyles,
    css`
      .field {
        margin-bottom: var(--space-4);
      }

      .forgetting {
        margin-bottom: var(--space-4);
        padding-inline-start: var(--space-3);
        border-inline-start: 4px solid var(--caution);
      }

      .actions {
        margin-top: var(--space-3);
      }

      summary {
        width: fit-content;
        color: var(--accent);
        cursor: pointer;
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }

      details {
        margin-top: var(--space-4);
      }

      details p {
        margin: var(--space-2) 0 0;
      }
    `,
  ];

  @property({ attribute: false }) sender!: SenderDetail;
  @state() private shown = false;
  @state() private fieldProblems: readonly FieldProblem[] = [];
  @state() private typed = { passphrase: '', again: '' };
  readonly #unlocking = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => this.#empty());
  }

  #empty(): void {
    this.typed = { passphrase: '', again: '' };
    this.shown = false;
  }

  /** Puts the cursor where the passphrase is typed. */
  override focus(): void {
    this.#focusField('passphrase');
  }

  get #choosing(): boolean {
    return this.sender.vault === 'none';
  }

  #type(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'passphrase') this.typed = { ...this.typed, passphrase: value };
    if (name === 'passphrase-again') this.typed = { ...this.typed, again: value };
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { passphrase, again } = this.typed;
    this.fieldProblems = await this.#check(passphrase, again);
    const [first] = this.fieldProblems;
    if (first) {
      this.#unlocking.clear();
      await this.updateComplete;
      this.#focusField(first.field);
      return;
    }
    const outcome = await this.#unlocking.run(() => this.#ask(passphrase));
    if (outcome?.ok) {
      this.#empty();
      emit(this, 'lre-vault-unlocked', outcome.value ?? null);
    } else if (!this.#unlocking.busy) {
      this.fieldProblems = this.#unlocking.problem?.fields ?? [];
      this.#focusField('passphrase');
    }
  }

  async #check(passphrase: string, again: string): Promise<FieldProblem[]> {
    const { name, email } = this.sender;
    if (this.#choosing) return passphraseProblems(passphrase, again, [name ?? '', email ?? '']);
    return passphrase ? [] : [{ field: 'passphrase', reason: 'missing' }];
  }

  /** Puts four words into both fields, in sight: they are to be remembered. */
  async #suggest(): Promise<void> {
    const { suggestPassphrase } = await import('./passphrase/suggest-passphrase');
    const passphrase = suggestPassphrase();
    this.typed = { passphrase, again: passphrase };
    this.shown = true;
    this.fieldProblems = [];
    await this.updateComplete;
    this.#focusField('passphrase');
  }

  #ask(passphrase: string): Promise<Outcome<MissedTries | null | undefined>> {
    const params = { id: this.sender.id, passphrase };
    return this.#choosing ? send('choosePassphrase', params) : send('unlock', params);
  }

  #focusField(name: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus();
  }

  #introduction(): TemplateResult {
    if (!this.#choosing) {
      return html`<h2>${t('passphrase.unlock_title')}</h2>
        ${passkeyUnlock(this.sender)}
        <p>${t('passphrase.unlock_why')}</p>`;
    }
    return html`<h2>${t('passphrase.choose_title')}</h2>
      <p>${t('passphrase.choose_why')}</p>
      <p class="forgetting">
        <strong>${t('passphrase.forgetting_title')}.</strong> ${t('passphrase.forgetting')}
      </p>
      <p class="hint">${t('form.required')}</p>`;
  }

  #fields(): TemplateResult {
    const type = this.shown ? 'text' : 'password';
    const autocomplete = this.#choosing ? 'new-password' : 'current-password';
    const { typed, fieldProblems: problems } = this;
    return html`<input
        hidden
        name="username"
        autocomplete="username"
        .value=${this.sender.email ?? ''}
      />
      ${textField({
        name: 'passphrase',
        label: t('passphrase.field'),
        value: typed.passphrase,
        hint: this.#choosing ? passphraseHint(this.sender.rules) : undefined,
        ...{ type, autocomplete, problems },
      })}
      ${
        this.#choosing
          ? textField({
              name: 'passphrase-again',
              label: t('passphrase.again'),
              value: typed.again,
              ...{ type, autocomplete, problems },
            })
          : nothing
      }`;
  }

  #suggestion(): TemplateResult | typeof nothing {
    if (!this.#choosing) return nothing;
    return html`<p>
      <button class="plain" type="button" @click=${this.#suggest}>
        ${t('passphrase.suggest')}
      </button>
    </p>`;
  }

  #problem(): TemplateResult | typeof nothing {
    const { problem } = this.#unlocking;
    if (problem?.reason !== 'unlock-delayed') return problemNotice(problem);
    const time = timeOfDay(problem.until ?? Date.now());
    return notice(
      'danger',
      t('problem.unlock_delayed.title'),
      t('passphrase.try_again_at', { time }),
    );
  }

  #button(): TemplateResult {
    const [label, working] = this.#choosing
      ? [t('passphrase.choose'), t('passphrase.choosing')]
      : [t('passphrase.unlock'), t('passphrase.unlocking')];
    return html`<div class="actions">
      <button
        class="primary"
        type="submit"
        aria-disabled=${this.#unlocking.busy ? 'true' : nothing}
      >
        ${this.#unlocking.busy ? working : label}
      </button>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`${this.#introduction()} ${this.#problem()}
      <form novalidate @submit=${this.#submit} @input=${this.#type}>
        ${this.#fields()} ${this.#suggestion()}
        <label class="choice">
          <input
            type="checkbox"
            name="show"
            .checked=${this.shown}
            @change=${(event: Event) => (this.shown = (event.target as HTMLInputElement).checked)}
          />
          ${t('passphrase.show')}
        </label>
        ${this.#button()}
      </form>
      ${
        this.#choosing
          ? nothing
          : html`<details>
              <summary>${t('passphrase.forgotten')}</summary>
              <p>${t('passphrase.forgotten_next')}</p>
            </details>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-passphrase-form': PassphraseForm;
  }
}

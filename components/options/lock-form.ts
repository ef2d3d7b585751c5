import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { MarkErrors } from '../controllers/mark-errors';
import { emit } from '../events';
import { fieldFrame } from '../ui/field';
import { problemNotice } from '../ui/notice';
import { optionStyles } from './option-styles';

const LONGEST_MINUTES = 480;

/**
 * How long a key stays unlocked.
 * @fires lre-settings-saved with the settings as they now are
 */
@customElement('lre-lock-form')
export class LockForm extends LitElement {
  static override readonly styles = [
    optionStyles,
    css`
      input#minutes {
        width: 7rem;
      }
    `,
  ];

  @property({ attribute: false }) settings!: SettingsView;
  @state() private typed = '';
  @state() private invalid = false;
  @state() private saved = false;
  readonly #saving = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('settings');
    if (!changed.has('settings') || before?.lockMinutes === this.settings.lockMinutes) return;
    this.typed = String(this.settings.lockMinutes);
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const minutes = Number(this.typed);
    this.saved = false;
    const most = this.settings.lockLimit ?? LONGEST_MINUTES;
    this.invalid = !Number.isInteger(minutes) || minutes < 1 || minutes > most;
    if (this.invalid) {
      this.renderRoot.querySelector<HTMLElement>('#minutes')?.focus();
      return;
    }
    const outcome = await this.#saving.run(() => send('saveLockMinutes', { minutes }));
    if (!outcome?.ok) return;
    this.saved = true;
    emit(this, 'lre-settings-saved', outcome.value);
  };

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.saved = false;
  }

  #minutes(): TemplateResult {
    const label = t('options.lock_label');
    const { lockLimit } = this.settings;
    const limited = { minutes: String(lockLimit) };
    const invalid = lockLimit ? t('options.lock_limited', limited) : t('options.lock_invalid');
    const hint = lockLimit ? t('options.lock_limited', limited) : t('options.lock_hint');
    return fieldFrame(
      { name: 'minutes', label, hint, error: this.invalid ? invalid : null },
      (failed, description) =>
        html`<input
          id="minutes"
          inputmode="numeric"
          autocomplete="off"
          maxlength="3"
          .value=${this.typed}
          required
          aria-invalid=${failed ? 'true' : nothing}
          aria-describedby=${description}
          @input=${this.#type}
        />`,
    );
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('options.lock_title')}</h2>
      <form novalidate @submit=${this.#submit}>
        ${this.#minutes()} ${problemNotice(this.#saving.problem)}
        <button type="submit">${t('options.lock_save')}</button>
        <div role="status">
          ${this.saved ? html`<p class="done">${t('options.lock_saved')}</p>` : nothing}
        </div>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-lock-form': LockForm;
  }
}

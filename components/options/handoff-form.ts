import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  handoffAddresses,
  type HandoffAddress,
  type HandoffAddresses,
} from '../../lib/domain/handoff-addresses';
import { t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { MarkErrors } from '../controllers/mark-errors';
import { emit } from '../events';
import { fieldFrame } from '../ui/field';
import { problemNotice } from '../ui/notice';
import { isHandoffAddress } from '../../lib/handoff/computer/is-handoff-address';
import { optionStyles } from './option-styles';

/**
 * Where the phone's page and the relay of « Connexion mobile » are.
 * @fires lre-settings-saved with the settings as they now are
 */
@customElement('lre-handoff-form')
export class HandoffForm extends LitElement {
  static override readonly styles = optionStyles;

  @property({ attribute: false }) settings!: SettingsView;
  @state() private typed: HandoffAddresses = { companion: '', relay: '' };
  @state() private invalid: readonly HandoffAddress[] = [];
  @state() private saved = false;
  readonly #saving = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('settings');
    const { companion, relay } = this.settings;
    const same = before?.companion === companion && before.relay === relay;
    if (changed.has('settings') && !same) this.typed = { companion, relay };
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.saved = false;
    this.invalid = this.#free().filter(
      (field) => !isHandoffAddress(field, this.typed[field].trim()),
    );
    const [first] = this.invalid;
    if (first) {
      this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
      return;
    }
    const outcome = await this.#saving.run(() => send('saveHandoffAddresses', this.typed));
    if (!outcome?.ok) return;
    this.saved = true;
    emit(this, 'lre-settings-saved', outcome.value);
  };

  /** The addresses that are the person's to set. */
  #free(): readonly HandoffAddress[] {
    return handoffAddresses.filter((field) => !this.settings.managed.includes(field));
  }

  #type(field: HandoffAddress, event: Event): void {
    this.typed = { ...this.typed, [field]: (event.target as HTMLInputElement).value };
    this.saved = false;
  }

  #hint(field: HandoffAddress): string {
    if (!this.settings.managed.includes(field)) return t(`options.handoff_${field}_hint`);
    return t(this.settings[field] ? 'options.managed' : 'options.managed_none');
  }

  #field(field: HandoffAddress): TemplateResult {
    const error = this.invalid.includes(field) ? t(`options.handoff_${field}_invalid`) : null;
    const label = t(`options.handoff_${field}`);
    return fieldFrame(
      { name: field, label, hint: this.#hint(field), error },
      (failed, description) =>
        html`<input
          id=${field}
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          .value=${this.typed[field]}
          ?readonly=${this.settings.managed.includes(field)}
          aria-invalid=${failed ? 'true' : nothing}
          aria-describedby=${description}
          @input=${(event: Event) => this.#type(field, event)}
        />`,
    );
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('options.handoff_title')}</h2>
      <p class="hint">${t('options.handoff_intro')}</p>
      <form novalidate @submit=${this.#submit}>
        ${handoffAddresses.map((field) => this.#field(field))}
        ${problemNotice(this.#saving.problem)}
        ${
          this.#free().length > 0
            ? html`<button type="submit">${t('options.handoff_save')}</button>`
            : nothing
        }
        <div role="status">
          ${this.saved ? html`<p class="done">${t('options.handoff_saved')}</p>` : nothing}
        </div>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-handoff-form': HandoffForm;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FieldProblem } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import type { Environment, SettingsView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { EmptyOnLock } from '../controllers/empty-on-lock';
import { MarkErrors } from '../controllers/mark-errors';
import { emit } from '../events';
import { textField } from '../ui/field';
import { notice, problemNotice } from '../ui/notice';
import { optionStyles } from './option-styles';

const secrets = ['token', 'privateKey'] as const;
/** AR24's test environment, which an agency at work has no use for. */
const TEST_HOST = 'https://sandbox.ar24.fr/*';
type Typed = Record<(typeof secrets)[number] | 'baseUrl', string>;

/**
 * The agency's access to AR24. Secrets go in and never come out: a field left empty keeps its own.
 * @fires lre-settings-saved with the settings as they now are
 */
@customElement('lre-access-form')
export class AccessForm extends LitElement {
  static override readonly styles = optionStyles;

  @property({ attribute: false }) settings!: SettingsView;
  /** Shown below a heading of the page's own. */
  @property({ type: Boolean }) headless = false;
  /** Has the person permit an address; to be called before anything is awaited after a click. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  @state() private environment: Environment = 'production';
  @state() private typed: Typed = { token: '', privateKey: '', baseUrl: '' };
  @state() private shown = false;
  @state() private done: 'saved' | 'test_passed' | 'not_permitted' | null = null;
  @state() private fieldProblems: readonly FieldProblem[] = [];
  /** Whether the person finds another environment than production: they are to see that. */
  #isUnusual = false;
  readonly #saving = new Action(this);
  readonly #testing = new Action(this);

  constructor() {
    super();
    new MarkErrors(this);
    new EmptyOnLock(this, () => this.#empty());
  }

  #empty(): void {
    this.typed = { ...this.typed, token: '', privateKey: '' };
    this.shown = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings') || changed.get('settings')) return;
    // Later settings come from elsewhere: what is being typed here is not to be lost for them.
    this.environment = this.settings.environment;
    this.#isUnusual = this.environment !== 'production';
    this.typed = { ...this.typed, baseUrl: this.settings.baseUrl };
  }

  #type(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    if (name in this.typed) this.typed = { ...this.typed, [name]: value };
    this.done = null;
  }

  #missing(): FieldProblem[] {
    const { settings, typed, environment } = this;
    const missing = [
      environment === 'other' && !typed.baseUrl.trim() ? 'baseUrl' : null,
      settings.tokenSet || typed.token.trim() ? null : 'token',
      settings.privateKeySet || typed.privateKey.trim() ? null : 'privateKey',
    ];
    return missing.filter((name) => name !== null).map((field) => ({ field, reason: 'missing' }));
  }

  async #save(): Promise<boolean> {
    this.done = null;
    this.#testing.clear();
    this.fieldProblems = this.#missing();
    if (this.fieldProblems.length > 0) {
      this.#saving.clear();
      await this.#focusProblem();
      return false;
    }
    const { typed } = this;
    const fixed = this.settings.managed.includes('environment');
    const environment = fixed ? this.settings.environment : this.environment;
    if (environment === 'sandbox' && !(await this.requestHost(TEST_HOST))) {
      this.done = 'not_permitted';
      return false;
    }
    const baseUrl = environment === 'other' ? typed.baseUrl.trim() : this.settings.baseUrl;
    const [token, privateKey] = [typed.token.trim(), typed.privateKey.trim()];
    const access = { environment, baseUrl, token, privateKey };
    const outcome = await this.#saving.run(() => send('saveAccess', access));
    if (!outcome?.ok) {
      this.fieldProblems = this.#saving.problem?.fields ?? [];
      return false;
    }
    this.#empty();
    this.typed = { ...this.typed, baseUrl: outcome.value.baseUrl };
    emit(this, 'lre-settings-saved', outcome.value);
    return true;
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await this.#save()) this.done = 'saved';
  };

  readonly #test = async (): Promise<void> => {
    if (this.#testing.busy || !(await this.#save())) return;
    const outcome = await this.#testing.run(() => send('testConnection'));
    if (outcome?.ok) this.done = 'test_passed';
  };

  #environments(): TemplateResult {
    const all: readonly Environment[] = ['production', 'sandbox', 'other'];
    const choices = all.filter((choice) => choice !== 'other' || this.settings.otherAllowed);
    const fixed = this.settings.managed.includes('environment');
    const environment = fixed ? this.settings.environment : this.environment;
    // Everybody else works in production, and need not know that there is another.
    return html`<details ?open=${this.#isUnusual}>
      <summary>
        ${t('options.environment_now', { environment: t(`options.environment_${environment}`) })}
      </summary>
      <fieldset aria-label=${t('options.environment')}>
        ${fixed ? html`<p class="hint">${t('options.imposed')}</p>` : nothing}
        ${choices.map(
          (choice) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="environment"
                value=${choice}
                .checked=${choice === environment}
                ?disabled=${fixed}
                @change=${() => (this.environment = choice)}
              /><span
                >${t(`options.environment_${choice}`)}<span class="hint"
                  >${t(`options.environment_${choice}_hint`)}</span
                ></span
              ></label
            >`,
        )}
      </fieldset>
    </details>`;
  }

  #fields(): TemplateResult {
    const { typed, settings, fieldProblems: problems } = this;
    const type = this.shown ? 'text' : 'password';
    const kept = { token: settings.tokenSet, privateKey: settings.privateKeySet };
    const labels = { token: t('options.token'), privateKey: t('options.private_key') };
    return html`${
        this.environment === 'other'
          ? textField({
              name: 'baseUrl',
              label: t('options.base_url'),
              value: typed.baseUrl,
              ...{ type: 'url', problems },
            })
          : nothing
      }
      ${secrets.map((name) =>
        settings.managed.includes(name)
          ? html`<p><strong>${labels[name]}</strong><br />${t('options.imposed')}</p>`
          : textField({
              name,
              label: labels[name],
              value: typed[name],
              hint: kept[name] ? t('options.secret_kept') : undefined,
              ...{ type, className: 'code', problems, required: !kept[name] },
            }),
      )}
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${this.shown}
          @change=${() => (this.shown = !this.shown)}
        />${t('options.show_secrets')}</label
      >`;
  }

  /** Said where a field has to be filled in: what is kept already may be left empty. */
  #required(): TemplateResult | typeof nothing {
    const { tokenSet, privateKeySet } = this.settings;
    if (tokenSet && privateKeySet && this.environment !== 'other') return nothing;
    return html`<p class="hint">${t('form.required')}</p>`;
  }

  #outcome(): TemplateResult {
    const { done } = this;
    return html`${problemNotice(this.#saving.problem ?? this.#testing.problem)}
      ${
        done === 'not_permitted'
          ? notice('caution', t('options.sandbox_refused'), t('options.sandbox_refused_next'))
          : nothing
      }
      <div role="status">
        ${this.#testing.busy ? html`<p class="soft">${t('options.testing')}</p>` : nothing}
        ${done === 'saved' ? html`<p class="done">${t('options.saved')}</p>` : nothing}
        ${
          done === 'test_passed'
            ? notice('calm', t('options.test_passed'), t('options.test_passed_next'))
            : nothing
        }
      </div>`;
  }

  protected override render(): TemplateResult {
    const busy = this.#saving.busy || this.#testing.busy ? 'true' : nothing;
    return html`${this.headless ? nothing : html`<h2>${t('options.access_title')}</h2>`}
      <p class="soft">${t('options.access_where')}</p>
      <form novalidate @submit=${this.#submit} @input=${this.#type}>
        ${this.#environments()} ${this.#required()} ${this.#fields()} ${this.#outcome()}
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${busy}>${t('options.save')}</button>
          <button type="button" aria-disabled=${busy} @click=${this.#test}>
            ${t('options.test')}
          </button>
        </div>
        <p class="hint below">${t('options.test_hint')}</p>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-access-form': AccessForm;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { t } from '../lib/i18n';
import type { SettingsView } from '../lib/messaging/views';
import { send } from '../lib/messaging/send';
import { ChangeFeed } from './controllers/change-feed';
import './options/access-form';
import './options/forget-form';
import './options/handoff-form';
import './options/lock-form';
import './options/lookup-form';
import './options/profile-list';
import './options/site-list';
import { imposedRules } from './options/imposed-rules';
import { wrongPolicyNotice } from './options/wrong-policy-notice';
import './panel-notices';
import './trial/try-without-account';
import { baseStyles } from './ui/base-styles';
import { detailsStyles } from './ui/details-styles';
import { layoutStyles } from './ui/layout-styles';
import { mark } from './ui/mark';
import { notice, noticeStyles } from './ui/notice';
import { tabStyles } from './ui/tab-styles';
import { placeholder } from './ui/placeholder';
import { unreachable } from './ui/unreachable';

/** The settings: the agency's access to AR24, its back offices, locking, and the way out. */
@customElement('lre-options-form')
export class OptionsForm extends LitElement {
  static override readonly styles = [
    baseStyles,
    detailsStyles,
    layoutStyles,
    noticeStyles,
    tabStyles,
    css`
      lre-panel-notices {
        margin: 0 calc(-1 * var(--space-4)) var(--space-4);
      }

      .sheet {
        padding: var(--space-5);
      }
    `,
  ];

  /** Asks the person to permit a host, in their gesture. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  @property({ attribute: false }) withdrawHost!: (pattern: string) => Promise<boolean>;
  @state() private settings: SettingsView | null = null;
  @state() private failed = false;
  /** Grows when everything is forgotten, so that nothing typed before survives it. */
  @state() private generation = 0;

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
    this.addEventListener('lre-settings-saved', ({ detail }) => (this.settings = detail));
    this.addEventListener('lre-everything-forgotten', () => {
      void this.#load().then(() => this.generation++);
    });
  }

  async #load(): Promise<void> {
    try {
      this.settings = await send('getSettings');
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  #forms(settings: SettingsView): TemplateResult {
    const incomplete = !settings.tokenSet || !settings.privateKeySet;
    return html`${settings.wrongPolicy.length > 0 ? wrongPolicyNotice(settings) : nothing}
      ${
        incomplete
          ? notice('calm', t('options.access_first_title'), t('options.access_first'))
          : nothing
      }
      ${keyed(
        this.generation,
        html`<lre-access-form
            class="sheet"
            .settings=${settings}
            .requestHost=${this.requestHost}
          ></lre-access-form>
          <lre-site-list
            class="sheet"
            .settings=${settings}
            .requestHost=${this.requestHost}
            .withdrawHost=${this.withdrawHost}
          ></lre-site-list>
          <lre-lookup-form
            class="sheet"
            .settings=${settings}
            .requestHost=${this.requestHost}
            .withdrawHost=${this.withdrawHost}
          ></lre-lookup-form>
          <lre-lock-form class="sheet" .settings=${settings}></lre-lock-form>
          <details>
            <summary>${t('options.advanced')}</summary>
            <p class="hint">${t('options.advanced_hint')}</p>
            <lre-profile-list class="sheet"></lre-profile-list>
            <lre-handoff-form class="sheet" .settings=${settings}></lre-handoff-form>
          </details>`,
      )}
      ${imposedRules(settings)} <lre-try-without-account></lre-try-without-account>
      <lre-forget-form class="sheet"></lre-forget-form>`;
  }

  #body(): TemplateResult {
    if (this.settings) return this.#forms(this.settings);
    return this.failed ? unreachable(() => void this.#load()) : placeholder([24, 14, 10]);
  }

  protected override render(): TemplateResult {
    return html`<main>
      <p class="brand">${mark}<span>${t('manifest.name')}</span></p>
      <h1>${t('options.title')}</h1>
      <lre-panel-notices persistent></lre-panel-notices>
      ${this.#body()}
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-options-form': OptionsForm;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lookupSettings, type LookupView } from '../../lib/domain/lookups';
import { t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { emit } from '../events';
import { notice, problemNotice } from '../ui/notice';
import { rowListStyles } from '../ui/row-list-styles';
import { optionStyles } from './option-styles';

type Said =
  | { readonly kind: 'switched_on' | 'switched_off'; readonly name: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unexpected' };

/**
 * What may be looked up at public services, each off until the person switches it on and told what it sends to whom.
 * @fires lre-settings-saved with the settings as they now are
 */
@customElement('lre-lookup-form')
export class LookupForm extends LitElement {
  static override readonly styles = [
    optionStyles,
    rowListStyles,
    css`
      .what {
        flex: 1 1 14rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .what .hint {
        display: block;
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) settings!: SettingsView;
  /** Asks the person to permit a host; called in the gesture itself, as browsers want. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  @property({ attribute: false }) withdrawHost!: (pattern: string) => Promise<boolean>;
  @state() private said: Said | null = null;

  async #switchOn({ name, pattern }: LookupView): Promise<void> {
    this.said = null;
    try {
      // Nothing may be awaited before this call: the gesture would be used up.
      if (!(await this.requestHost(pattern))) {
        this.said = { kind: 'refused' };
        return;
      }
      const isImposed = this.settings.managed.includes(lookupSettings[name]);
      // A policy's is on once its host is permitted.
      if (isImposed) emit(this, 'lre-settings-saved', await send('getSettings'));
      else if (!(await this.#save(name, true))) return;
      this.said = { kind: 'switched_on', name: t(`options.lookup_${name}`) };
    } catch {
      this.said = { kind: 'unexpected' };
    }
  }

  async #switchOff({ name, pattern }: LookupView): Promise<void> {
    this.said = null;
    try {
      if (!(await this.#save(name, false))) return;
      // Where the browser keeps it all the same, nothing asks that host any more.
      await this.withdrawHost(pattern).catch(() => false);
      this.said = { kind: 'switched_off', name: t(`options.lookup_${name}`) };
    } catch {
      this.said = { kind: 'unexpected' };
    }
  }

  async #save(name: LookupView['name'], wanted: boolean): Promise<boolean> {
    const outcome = await send('saveLookup', { name, wanted });
    if (outcome.ok) emit(this, 'lre-settings-saved', outcome.value);
    else this.said = { kind: 'unexpected' };
    return outcome.ok;
  }

  #deed(view: LookupView): TemplateResult {
    const name = t(`options.lookup_${view.name}`);
    const button = (words: string, deed: () => void) =>
      html`<button type="button" aria-label="${words} – ${name}" @click=${deed}>${words}</button>`;
    const isImposed = this.settings.managed.includes(lookupSettings[view.name]);
    if (isImposed && view.standing !== 'waiting') {
      return html`<span class="hint">${t('options.imposed')}</span>`;
    }
    if (view.standing === 'waiting') {
      return button(t('options.site_permit'), () => void this.#switchOn(view));
    }
    return view.standing === 'on'
      ? button(t('options.lookup_switch_off'), () => void this.#switchOff(view))
      : button(t('options.lookup_switch_on'), () => void this.#switchOn(view));
  }

  #said(): TemplateResult | typeof nothing {
    const { said } = this;
    if (!said) return nothing;
    if (said.kind === 'unexpected') return problemNotice({ reason: 'unexpected' });
    if (said.kind === 'refused') return notice('caution', t('options.lookup_refused'));
    return html`<p class="done">${t(`options.lookup_${said.kind}`, { name: said.name })}</p>`;
  }

  protected override render(): TemplateResult {
    return html`<h2>${t('options.lookups_title')}</h2>
      <p class="soft">${t('options.lookups_hint')}</p>
      <ul>
        ${this.settings.lookups.map(
          (view) =>
            html`<li>
              <span class="what"
                ><strong>${t(`options.lookup_${view.name}`)}</strong>
                <span class="soft">(${t(`options.lookup_is_${view.standing}`)})</span>
                <span class="hint"
                  >${t(`options.lookup_${view.name}_sent`, { host: view.host })}</span
                ></span
              >
              ${this.#deed(view)}
            </li>`,
        )}
      </ul>
      <div role="status">${this.#said()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-lookup-form': LookupForm;
  }
}

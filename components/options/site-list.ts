import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../lib/i18n';
import type { SettingsView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { MarkErrors } from '../controllers/mark-errors';
import { emit } from '../events';
import { fieldFrame } from '../ui/field';
import { notice, problemNotice } from '../ui/notice';
import { optionStyles } from './option-styles';
import { rowListStyles } from '../ui/row-list-styles';
import { siteHost, sitePattern, type SiteProblem } from './site-pattern';

type Problem = SiteProblem | 'already_there' | 'permission_refused';
type Said =
  | { readonly kind: 'added'; readonly host: string }
  | { readonly kind: 'removed'; readonly host: string }
  | { readonly kind: 'permission_kept' }
  | { readonly kind: 'unexpected' };

/**
 * The back offices in which the extension may act.
 * @fires lre-settings-saved with the settings as they now are
 */
@customElement('lre-site-list')
export class SiteList extends LitElement {
  static override readonly styles = [
    optionStyles,
    rowListStyles,
    css`
      .host {
        min-width: 0;
        overflow-wrap: anywhere;
        font-family: var(--font-code);
      }
    `,
  ];

  @property({ attribute: false }) settings!: SettingsView;
  /** Asks the person to permit a host; called in the gesture itself, as browsers want. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  /** Gives a host's permission back; false where the browser keeps it. */
  @property({ attribute: false }) withdrawHost!: (pattern: string) => Promise<boolean>;
  @state() private typed = '';
  @state() private problem: Problem | null = null;
  @state() private said: Said | null = null;

  constructor() {
    super();
    new MarkErrors(this);
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.said = null;
    const site = sitePattern(this.typed);
    if (!site.ok) return this.#refuse(site.reason);
    const { pattern } = site;
    if (this.settings.sites.includes(pattern)) return this.#refuse('already_there');
    await this.#permit(pattern);
  };

  async #permit(pattern: string): Promise<void> {
    this.said = null;
    try {
      // Nothing may be awaited before this call: the gesture would be used up.
      if (!(await this.requestHost(pattern))) {
        await this.#refuse('permission_refused');
        return;
      }
      const outcome = await send('addSite', { pattern });
      this.said = outcome.ok ? { kind: 'added', host: siteHost(pattern) } : { kind: 'unexpected' };
      if (!outcome.ok) return;
      emit(this, 'lre-settings-saved', outcome.value);
      this.typed = '';
      this.problem = null;
    } catch {
      this.said = { kind: 'unexpected' };
    }
  }

  async #remove(pattern: string): Promise<void> {
    this.said = null;
    const withdrawn = await this.withdrawHost(pattern).catch(() => false);
    try {
      const outcome = await send('removeSite', { pattern });
      if (outcome.ok) emit(this, 'lre-settings-saved', outcome.value);
      const removed = { kind: 'removed', host: siteHost(pattern) } as const;
      this.said = !outcome.ok
        ? { kind: 'unexpected' }
        : withdrawn
          ? removed
          : { kind: 'permission_kept' };
    } catch {
      this.said = { kind: 'unexpected' };
    }
    // The button that had the focus is gone.
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  async #refuse(problem: Problem): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#site')?.focus();
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.problem = null;
  }

  #said(): TemplateResult | typeof nothing {
    const { said } = this;
    if (!said) return nothing;
    if (said.kind === 'unexpected') return problemNotice({ reason: 'unexpected' });
    if (said.kind === 'permission_kept') {
      return notice('caution', t('options.site_problem.permission_kept'));
    }
    return html`<p class="done">${t(`options.site_${said.kind}`, { host: said.host })}</p>`;
  }

  #sites(): TemplateResult {
    const { sites, waitingSites } = this.settings;
    if (sites.length + waitingSites.length === 0) return html`<p>${t('options.sites_none')}</p>`;
    return html`<ul aria-label=${t('options.sites_list')}>
      ${[...sites, ...waitingSites].map(
        (pattern) =>
          html`<li><span class="host">${siteHost(pattern)}</span> ${this.#deed(pattern)}</li>`,
      )}
    </ul>`;
  }

  /** A site is taken away by whoever added it; the browser wants the person to permit any. */
  #deed(pattern: string): TemplateResult {
    const host = siteHost(pattern);
    if (this.settings.waitingSites.includes(pattern)) {
      return html`<button
        type="button"
        aria-label=${t('options.site_permit_named', { host })}
        @click=${() => this.#permit(pattern)}
      >
        ${t('options.site_permit')}
      </button>`;
    }
    if (this.settings.imposedSites.includes(pattern)) {
      return html`<span class="hint">${t('options.imposed')}</span>`;
    }
    return html`<button
      type="button"
      aria-label=${t('options.site_remove_named', { host })}
      @click=${() => this.#remove(pattern)}
    >
      ${t('options.site_remove')}
    </button>`;
  }

  #field(): TemplateResult {
    const label = t('options.site_label');
    const error = this.problem && t(`options.site_problem.${this.problem}`);
    return fieldFrame(
      { name: 'site', label, hint: t('options.site_hint'), error },
      (failed, description) =>
        html`<input
          id="site"
          type="url"
          .value=${this.typed}
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          required
          aria-invalid=${failed ? 'true' : nothing}
          aria-describedby=${description}
          @input=${this.#type}
        />`,
    );
  }

  /** Said before the site is added: codes would go through the agency's network in the clear. */
  #warning(): TemplateResult | typeof nothing {
    const site = sitePattern(this.typed);
    if (!site.ok || !site.isClear) return nothing;
    return html`<div role="status">
      ${notice('caution', t('site.intranet_title'), t('site.intranet'))}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<h2 tabindex="-1">${t('options.sites_title')}</h2>
      <p class="soft">${t('options.sites_hint')}</p>
      ${this.#sites()}
      <form novalidate @submit=${this.#add}>
        ${this.#field()} ${this.#warning()}
        <button type="submit">${t('options.site_add')}</button>
      </form>
      <div role="status">${this.#said()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-site-list': SiteList;
  }
}

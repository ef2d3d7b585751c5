import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { placeNames, type PlaceName } from '../lib/domain/site-profile';
import type { TabProfile, TabSite } from '../lib/domain/tab-site';
import { t } from '../lib/i18n';
import { send } from '../lib/messaging/send';
import { Action } from './controllers/action';
import { ChangeFeed } from './controllers/change-feed';
import { siteHost } from './options/site-pattern';
import { siteCardStyles } from './site-card-styles';
import { rowListStyles } from './ui/row-list-styles';
import { knownPlaces, missingPlace } from './site-places';
import { baseStyles } from './ui/base-styles';
import { layoutStyles } from './ui/layout-styles';
import { notice, noticeStyles, problemNotice } from './ui/notice';

/** What the panel says of the back office in the tab beside it, and how its places are shown. */
@customElement('lre-site-card')
export class SiteCard extends LitElement {
  static override readonly styles = [
    baseStyles,
    layoutStyles,
    noticeStyles,
    rowListStyles,
    siteCardStyles,
  ];

  @property({ attribute: false }) windowId: number | null = null;
  /** Grows when another tab or page is shown. */
  @property({ attribute: false }) tabTurn = 0;
  /** Asks the person to permit a site; called in the gesture itself, as browsers want. */
  @property({ attribute: false }) requestHost!: (pattern: string) => Promise<boolean>;
  @state() private site: TabSite | null = null;
  @state() private refused = false;
  readonly #action = new Action(this);

  constructor() {
    super();
    new ChangeFeed(this, () => void this.#load());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('windowId') || changed.has('tabTurn')) void this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { site } = this;
    if (!site) return nothing;
    return html`<section class="sheet">
      <h2>${t('site.title')}</h2>
      ${
        site.pattern
          ? html`<p class="host soft">${t('site.host', { host: siteHost(site.pattern) })}</p>`
          : nothing
      }
      ${problemNotice(this.#action.problem)} ${this.#body(site)}
    </section>`;
  }

  #body(site: TabSite): unknown {
    if (!site.pattern) return html`<p>${t('site.hidden')}</p>`;
    if (site.pointing) return this.#pointing(site.pointing);
    if (site.standing === 'unused') return this.#unused(site.security, site.pattern);
    if (site.standing === 'lost') return this.#lost(site.pattern);
    if (site.isUndecided) return this.#twoProfiles(site.profiles);
    return this.#places(site);
  }

  #unused(security: TabSite['security'], pattern: string): unknown {
    if (security === 'insecure') return html`<p>${t('site.insecure')}</p>`;
    return html`<p>${t('site.unused')}</p>
      ${
        security === 'intranet'
          ? notice('caution', t('site.intranet_title'), t('site.intranet'))
          : nothing
      }
      ${this.#allow(pattern, t('site.use'), true)}`;
  }

  #lost(pattern: string): unknown {
    return html`${notice('caution', t('site.lost_title'), t('site.lost'))}
    ${this.#allow(pattern, t('site.allow_again'), false)}`;
  }

  #allow(pattern: string, words: string, shows: boolean): TemplateResult {
    const use = () => void this.#use(pattern, shows);
    return html`<button class="primary" type="button" @click=${use}>${words}</button>
      <div role="status">${this.refused ? html`<p>${t('site.refused')}</p>` : nothing}</div>`;
  }

  #twoProfiles(profiles: readonly TabProfile[]): TemplateResult {
    return notice(
      'caution',
      t('site.two_title'),
      html`<p>${t('site.two')}</p>
        ${profiles.map(
          ({ id, name }) =>
            html`<p>
              <button type="button" @click=${() => void this.#choose(id)}>
                ${t('site.follow', { name })}
              </button>
            </p>`,
        )}`,
    );
  }

  #places({ profiles, chosen }: TabSite): TemplateResult {
    const followed = profiles.filter(({ id }) => profiles.length === 1 || !chosen || id === chosen);
    const places = followed.flatMap((profile) => profile.places);
    const show = (place: PlaceName) => void this.#point([place]);
    const gone = places.filter(({ isMissing }) => isMissing);
    const unknown = placeNames.filter((name) => !places.some(({ place }) => place === name));
    return html`${gone.map((place) => missingPlace(place, show))}
    ${followed.map((profile) => knownPlaces(profile, show))}
    ${places.length === 0 ? html`<p>${t('site.by_words')}</p>` : nothing}
    ${
      unknown.length > 0
        ? html`<button type="button" @click=${() => void this.#point(unknown)}>
            ${places.length === 0 ? t('site.show') : t('site.show_missing')}
          </button>`
        : nothing
    }`;
  }

  #pointing(now: PlaceName): TemplateResult {
    return html`<p><strong>${t('site.pointing_title')}</strong></p>
      <ol>
        ${placeNames.map(
          (place) =>
            html`<li aria-current=${place === now ? 'step' : nothing}>
              ${t(`pointing.ask.${place}`)}
            </li>`,
        )}
      </ol>
      <p class="hint">${t('site.pointing_keys')}</p>
      <button type="button" @click=${() => void this.#stop()}>${t('site.stop')}</button>`;
  }

  async #use(pattern: string, shows: boolean): Promise<void> {
    // Nothing may be awaited before this call: the gesture would be used up.
    const given = await this.requestHost(pattern).catch(() => false);
    this.refused = !given;
    if (!given) return;
    await this.#action.run(async () => {
      const added = await send('addSite', { pattern });
      return added.ok && shows && this.windowId !== null
        ? send('startPointing', { windowId: this.windowId, places: [...placeNames] })
        : added;
    });
    await this.#load();
  }

  async #point(places: PlaceName[]): Promise<void> {
    const { windowId } = this;
    if (windowId === null) return;
    await this.#action.run(() => send('startPointing', { windowId, places }));
    await this.#load();
  }

  async #stop(): Promise<void> {
    await this.#action.run(() => send('leavePointing', { skips: false }));
  }

  async #choose(id: string): Promise<void> {
    const { windowId } = this;
    if (windowId !== null) await this.#action.run(() => send('chooseProfile', { windowId, id }));
  }

  async #load(): Promise<void> {
    const { windowId } = this;
    if (windowId === null) return;
    // Without an answer there is nothing to say here; the screens say that for themselves.
    this.site = await send('getTabSite', { windowId }).catch(() => null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lre-site-card': SiteCard;
  }
}

import { render } from 'preact';
import { t } from '../i18n';
import { KeptFocus } from './kept-focus';
import { onChangeInPage } from './on-change-in-page';
import type { Params } from '../messaging/protocol';
import { send } from '../messaging/send';
import { findAccountPlaces, type AccountPlace } from './account-place';
import { accountsPanel, type AccountsView } from './accounts-panel';
import css from './accounts-panel.css?inline';
import { framePages } from './frame-page';
import type { PageContext } from './page-context';
import { PanelLosses } from './panel-losses';
import { watchPage } from './watch-page';
import { reloadNotice } from './reload-notice';
import { createShadowHost, matchTheme, type ShadowHost } from './shadow-host';
import { standsWell } from './stands-well';

const NAME = 'lre-accounts-panel';

/** The list is awaited this long before the panel enters the page, so that nothing jumps, in ms. */
const PATIENCE_MS = 1000;

/** Pages that slide, fade or uncover their content have done so by then, in ms: a better place may be free. */
const SETTLED_MS = 4000;

/** Adds button and panel to the account pages of this document, for as long as the context lives. */
export function showAccountsPanel(page: PageContext): void {
  new AccountsPanel(page).start();
}

class AccountsPanel {
  #view: AccountsView = { kind: 'loading' };
  /** What the person chose; null: open if there are senders. */
  #expanded: boolean | null = null;
  #turn = 0;
  #joins = false;
  /** When the panel last entered the page, by the page's clock in ms; null: it isn't there. */
  #enteredAt: number | null = null;
  /** When it first did, and whether a better place than its own may still become free. */
  #firstAt: number | null = null;
  #isMakeshift = false;
  readonly #losses = new PanelLosses();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #focus = new KeptFocus();
  /** Until a place is found nothing is asked, worded or drawn. */
  #stage: 'looking' | 'loading' | 'ready' = 'looking';
  #reloadWords = '';
  #made: ShadowHost | null = null;

  constructor(readonly page: PageContext) {}

  /** Not made before there is a place: its words alone are tens of milliseconds of the browser's. */
  get #host(): ShadowHost {
    return (this.#made ??= createShadowHost(document, NAME, css));
  }

  start(): void {
    const { signal } = this.page;
    signal.addEventListener('abort', () => this.#end());
    // Of a script before this one.
    for (const earlier of document.querySelectorAll(NAME)) earlier.remove();
    const isUrgent = (records: readonly MutationRecord[]) => this.#isLost(records);
    watchPage(document, [{ look: () => this.#place(), isUrgent }], signal);
  }

  /** Most pages are no account pages, and pay for none of this. */
  #begin(): void {
    const { signal } = this.page;
    this.#stage = 'loading';
    // Worded now: an orphaned script can no longer look its words up.
    this.#reloadWords = t('page.reload');
    onChangeInPage(() => void this.#load(), signal);
    document.addEventListener('visibilitychange', () => void this.page.isOrphaned(), { signal });
    this.#focus.follow(this.#host, signal);
    this.#draw();
    const enter = () => {
      if (this.#stage === 'ready' || signal.aborted) return;
      this.#stage = 'ready';
      this.#place();
    };
    setTimeout(enter, PATIENCE_MS);
    void this.#load().then(enter);
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    const view = await this.#read();
    if (turn !== this.#turn || this.page.signal.aborted) return;
    this.#view = view;
    this.#draw();
  }

  async #read(): Promise<AccountsView> {
    try {
      const [list, status] = await Promise.all([send('listSenders'), send('getStatus')]);
      return { kind: 'list', ...list, credentials: status.credentials };
    } catch {
      this.page.isOrphaned();
      return { kind: 'unreachable' };
    }
  }

  #place(): void {
    // An orphan must not come back beside the panel of the new version.
    if (this.page.isOrphaned()) return;
    const places = findAccountPlaces(document, framePages(window));
    if (places.length === 0) {
      this.#losses.forget();
      this.#enteredAt = null;
      this.#firstAt = null;
      this.#made?.element.remove();
    } else if (this.#stage === 'looking') this.#begin();
    else if (this.#stage === 'ready' && this.#mayEnter()) this.#enter(places);
  }

  #mayEnter(): boolean {
    const now = performance.now();
    if (this.#isShown()) return this.#isMakeshift && now - (this.#firstAt ?? now) < SETTLED_MS;
    const wait = this.#losses.wait(now);
    // However long a look at this page is put off.
    clearTimeout(this.#waiting);
    if (wait > 0 && wait < Infinity) this.#waiting = setTimeout(() => this.#place(), wait);
    return wait === 0;
  }

  /** Puts the panel in the first place where it stands well, or else in the first. */
  #enter(places: readonly AccountPlace[]): void {
    const [first] = places;
    const put = (place: AccountPlace) => {
      place.element[place.where](this.#host.element);
      this.#join(place.joins);
      return standsWell(this.#host.element);
    };
    const at = places.findIndex(put);
    if (first && at < 0) put(first);
    this.#isMakeshift = at !== 0;
    this.#enteredAt = performance.now();
    this.#firstAt ??= this.#enteredAt;
    matchTheme(this.#host);
    this.#focus.giveBack();
  }

  #join(joins: boolean): void {
    if (joins === this.#joins) return;
    this.#joins = joins;
    this.#draw();
  }

  #isShown(): boolean {
    return this.#host.element.getClientRects().length > 0;
  }

  /** Whether the page has just redrawn what the panel stood in: it goes back before that is seen. */
  #isLost(records: readonly MutationRecord[]): boolean {
    if (this.#enteredAt === null || this.#host.element.isConnected) return false;
    const { element } = this.#host;
    if (this.#losses.note(element, records, this.#enteredAt, performance.now())) return true;
    this.#mayEnter();
    return false;
  }

  #draw(): void {
    const view = this.#view;
    const expanded = this.#expanded ?? (view.kind === 'list' && view.rows.length > 0);
    const actions = {
      toggle: () => {
        this.#expanded = !expanded;
        this.#draw();
        void this.page.isOrphaned();
      },
      retry: () => void this.#load(),
      open: (route: Params<'openPanel'>) => {
        send('openPanel', route).catch(() => this.#fail());
      },
    };
    render(accountsPanel(view, { expanded, joined: this.#joins }, actions), this.#host.root);
  }

  #fail(): void {
    if (this.page.isOrphaned() || this.page.signal.aborted) return;
    this.#view = { kind: 'unreachable' };
    this.#draw();
  }

  #end(): void {
    clearTimeout(this.#waiting);
    if (!this.#made) return;
    if (this.page.isOrphaned()) render(reloadNotice(this.#reloadWords), this.#made.root);
    else this.#made.element.remove();
  }
}

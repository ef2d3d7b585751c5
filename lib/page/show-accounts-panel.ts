import { render } from 'lit/html.js';
import { t } from '../i18n';
import { onChange } from '../messaging/changes';
import type { Params } from '../messaging/protocol';
import { send } from '../messaging/send';
import { findAccountPlace } from './account-place';
import { accountsPanel, type AccountsView } from './accounts-panel';
import css from './accounts-panel.css?inline';
import { framePages } from './frame-page';
import type { PageContext } from './page-context';
import { watchPage } from './page-watch';
import { reloadNotice } from './reload-notice';
import { createShadowHost, matchTheme, type ShadowHost } from './shadow-host';

/** The list is waited for this long before the panel enters the page, so that nothing jumps, in ms. */
const PATIENCE = 1000;

/** Adds button and panel to the account pages of this document, for as long as the context lives. */
export function showAccountsPanel(page: PageContext): void {
  new AccountsPanel(page).start();
}

class AccountsPanel {
  #view: AccountsView = { kind: 'loading' };
  /** What the person chose; null: open if there are senders. */
  #expanded: boolean | null = null;
  #turn = 0;
  readonly #host: ShadowHost;
  // Worded now: an orphaned script can no longer look its words up.
  readonly #reloadWords = t('page.reload');

  constructor(readonly page: PageContext) {
    this.#host = createShadowHost(document, 'lre-accounts-panel', css);
  }

  start(): void {
    const { signal } = this.page;
    signal.addEventListener('abort', () => this.#end());
    onChange(() => void this.#load(), signal);
    document.addEventListener('visibilitychange', () => void this.page.isOrphaned(), { signal });
    this.#draw();
    let watching = false;
    const watch = () => {
      if (watching || signal.aborted) return;
      watching = true;
      watchPage(document, () => this.#place(), signal);
    };
    setTimeout(watch, PATIENCE);
    void this.#load().then(watch);
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
    const { element } = this.#host;
    const place = findAccountPlace(document, framePages(window));
    if (!place) element.remove();
    else if (!element.isConnected) {
      place.element[place.where](element);
      matchTheme(this.#host);
    }
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
    render(accountsPanel(view, expanded, actions), this.#host.root);
  }

  #fail(): void {
    if (this.page.isOrphaned() || this.page.signal.aborted) return;
    this.#view = { kind: 'unreachable' };
    this.#draw();
  }

  #end(): void {
    if (this.page.isOrphaned()) render(reloadNotice(this.#reloadWords), this.#host.root);
    else this.#host.element.remove();
  }
}

import { browser } from 'wxt/browser';
import { problem } from '../../errors';
import { route as routeShape } from '../../messaging/protocol/parameters';
import type { Route } from '../../messaging/views';
import type { PanelWindows } from '../panel-windows';
import { stores } from './stores';

export const PANEL_PAGE = '/sidepanel.html';
const requestKey = (windowId: number) => `requested-route:${windowId}`;

/** @param place the window it is to be in; wherever it is already, unless told */
async function openPage(path: string, place: { windowId?: number } = {}): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [tab] = await browser.tabs.query({ url: `${url}*`, ...place });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url, ...place });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Whatever else was put where a route is kept is none. */
const asRoute = (stored: unknown): Route | null => routeShape.safeParse(stored).data ?? null;

/**
 * Chrome's side panel, or a tab where it has none; nothing without a person's gesture. Firefox opens its sidebar
 * for no message of a page: it serves where the person has opened it, else a tab of that window does.
 */
async function open(windowId: number): Promise<void> {
  // Not in the polyfill's types: Firefox has none.
  const { sidePanel } = chrome as Partial<typeof chrome>;
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (!(await browser.sidebarAction.isOpen({ windowId }))) {
      await openPage(PANEL_PAGE, { windowId });
    }
  } catch (error) {
    if (error instanceof Error && /user gesture/i.test(error.message)) {
      throw problem('not-possible-now');
    }
    await openPage(PANEL_PAGE, { windowId });
  }
}

async function requested(windowId: number): Promise<Route | null> {
  const key = requestKey(windowId);
  const { [key]: route } = await browser.storage.session.get(key);
  return asRoute(route);
}

/** The panel's windows in the browser itself. Routes name senders by their random ids only. */
export const panelWindows: PanelWindows = {
  open,
  async request(windowId, route) {
    await browser.storage.session.set({ [requestKey(windowId)]: route });
  },
  requested,
  async take(windowId) {
    const route = await requested(windowId);
    if (route) await browser.storage.session.remove(requestKey(windowId));
    return route;
  },
  async last() {
    // A database that does not open has no place to come back to, and the panel says so.
    const opened = await stores().catch(() => null);
    return asRoute(await opened?.lastRoute.get());
  },
  async saveLast(route) {
    const { lastRoute } = await stores();
    await lastRoute.put(route);
  },
  openPage: (path) => openPage(path),
  async openOptions() {
    await browser.runtime.openOptionsPage();
  },
};

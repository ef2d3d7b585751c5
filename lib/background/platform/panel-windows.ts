import { browser } from 'wxt/browser';
import { problem } from '../../errors';
import { route as routeShape } from '../../messaging/protocol/parameters';
import type { Route } from '../../messaging/views';
import type { SessionArea } from '../../storage/session-area';
import type { Stores } from '../background';
import type { PanelWindows } from '../panel-windows';

export const PANEL_PAGE = '/sidepanel.html';
const requestKey = (windowId: number) => `requested-route:${windowId}`;

/** Where a kind of life keeps its routes, and under which addresses its pages are. */
export interface PanelPlace {
  readonly stores: () => Promise<Stores>;
  readonly session: SessionArea;
  /** The address of one of our pages, from its plain path. */
  readonly page: (path: string) => string;
  /** Where the panel is that of one tab alone: gives it to the tab. */
  readonly givePanel?: (tabId: number) => Promise<void>;
}

/** Shows one of our pages in a tab; where it is shown already, that tab. @returns the tab's id */
export async function openPage(
  path: string,
  place: { windowId?: number; openerTabId?: number } = {},
): Promise<number | undefined> {
  const url = browser.runtime.getURL(path);
  const { windowId, ...from } = place;
  const window = windowId === undefined ? {} : { windowId };
  const [tab] = await browser.tabs.query({ url, ...window });
  if (tab?.id === undefined) {
    return (await browser.tabs.create({ url, ...place })).id;
  }
  await browser.tabs.update(tab.id, { active: true, ...from });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab.id;
}

/** Whatever else was put where a route is kept is none. */
const asRoute = (stored: unknown): Route | null => routeShape.safeParse(stored).data ?? null;

/**
 * Chrome's side panel, or a tab where it has none; nothing without a person's gesture. Firefox opens its sidebar
 * for no message of a page: it serves where the person has opened it, else a tab of that window does.
 */
async function open(panel: string, windowId: number, tabId?: number): Promise<void> {
  // Not in the polyfill's types: Firefox has none.
  const { sidePanel } = chrome as Partial<typeof chrome>;
  try {
    if (sidePanel) await sidePanel.open(tabId === undefined ? { windowId } : { tabId, windowId });
    else if (!(await browser.sidebarAction.isOpen({ windowId }))) {
      await openPage(panel, { windowId });
    }
  } catch (error) {
    if (error instanceof Error && /user gesture/i.test(error.message)) {
      throw problem('not-possible-now');
    }
    await openPage(panel, { windowId });
  }
}

/** The panel's windows in the browser itself. Routes name senders by their random ids only. */
export function panelWindowsIn({ stores, session, page, givePanel }: PanelPlace): PanelWindows {
  const requested = async (windowId: number) => {
    const key = requestKey(windowId);
    return asRoute((await session.get(key))[key]);
  };
  return {
    open(windowId, tabId) {
      const own = givePanel ? tabId : undefined;
      // Not awaited: what opens a panel is called within the gesture.
      const given = own === undefined ? null : givePanel?.(own);
      const opened = open(page(PANEL_PAGE), windowId, own);
      return Promise.all([given, opened]).then(() => undefined);
    },
    request: (windowId, route) => session.set({ [requestKey(windowId)]: route }),
    requested,
    async take(windowId) {
      const route = await requested(windowId);
      if (route) await session.remove(requestKey(windowId));
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
    async openPage(path, from) {
      const place = from && { windowId: from.windowId, openerTabId: from.tabId };
      await openPage(page(path), place);
    },
    async openOptions() {
      await browser.runtime.openOptionsPage();
    },
  };
}

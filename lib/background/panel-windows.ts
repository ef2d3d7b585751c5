import type { Route } from '../messaging/views';

/** The tab that a page of ours is opened from: closed, the browser comes back to it. */
interface OpenedFrom {
  readonly windowId: number;
  readonly tabId: number;
}

/** Where the panel is shown, per browser window, and what a page has asked it to show. */
export interface PanelWindows {
  /**
   * Opens the side panel, or a tab where there is none. Call it before any await: it needs the gesture.
   * @param tabId the tab that asks
   */
  open(windowId: number, tabId?: number): Promise<void>;
  request(windowId: number, route: Route): Promise<void>;
  /** The route asked for and not yet taken up. */
  requested(windowId: number): Promise<Route | null>;
  /** The same, which it uses up. */
  take(windowId: number): Promise<Route | null>;
  last(): Promise<Route | null>;
  saveLast(route: Route): Promise<void>;
  /** @param from the tab to come back to */
  openPage(path: string, from?: OpenedFrom): Promise<void>;
  openOptions(): Promise<void>;
}

/** The back offices where our content scripts run. */
export interface Sites {
  /** Whether the person permits this address. */
  permits(pattern: string): Promise<boolean>;
  /** Has the content scripts run on these match patterns and no others, also in tabs already open. */
  serve(patterns: readonly string[]): Promise<void>;
  /** The tab that is shown in a window; its address only where the browser tells it. */
  tab(windowId: number): Promise<{ readonly id: number; readonly url: string | null } | null>;
  /** Has the script for pointing run in a tab. */
  point(tab: number): Promise<void>;
  /** What each frame of a tab says of the agency, whatever it may be. */
  readAgency(tab: number): Promise<readonly unknown[]>;
  /** Loads panel and code into one document. Rejects if it is gone. */
  equip(page: PlaceInTab): Promise<void>;
}

/** One document of a tab; without `documentId`, which Firefox doesn't tell, whatever the frame shows. */
interface PlaceInTab {
  readonly tabId: number;
  readonly documentId: string | undefined;
  readonly frameId: number;
}

/** The match pattern of an address's site, on any port: Firefox permits nothing by a pattern with one. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

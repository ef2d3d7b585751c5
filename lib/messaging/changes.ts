import { browser } from 'wxt/browser';

/**
 * The change feed: the background writes a new `revision` to `storage.local` after each committed
 * change, and every page, panel and tab is told by the browser itself, even while no worker lives.
 * The revision says nothing else; what changed is asked for.
 */
const REVISION = 'revision';

/** Announces that what others may show has changed. Only the background calls this. */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [REVISION]: crypto.randomUUID() });
}

/** Calls `listener` after every change, wherever it was made, until the signal aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && REVISION in changes) listener();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(hear);
  });
}

import { browser } from 'wxt/browser';

/**
 * The change feed: after each committed change the background writes a new `revision` to
 * `storage.local`, where the browser itself tells every page of ours. Pages of others have no part in
 * our storage: they are told by a message. Neither says more; what changed is asked for.
 */
const REVISION = 'revision';
const CHANGED = { type: 'changed' } as const;

/** Announces that what others may show has changed. Only the background calls this. */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [REVISION]: crypto.randomUUID() });
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    // In most tabs nobody listens.
    if (id !== undefined) browser.tabs.sendMessage(id, CHANGED).catch(() => undefined);
  }
}

/** In a page of ours: calls `listener` after every change, wherever it was made, until the signal aborts. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && REVISION in changes) listener();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(hear);
  });
}

/** The same in a page of others; one that comes back out of the browser's memory has missed some. */
export function onChangeInPage(listener: () => void, signal: AbortSignal): void {
  const hear = (message: unknown): undefined => {
    if ((message as Partial<typeof CHANGED> | null)?.type === CHANGED.type) listener();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  addEventListener('pageshow', comeBack, { signal });
  signal.addEventListener('abort', () => {
    // An extension that was updated or removed has taken its listeners along.
    (browser as Partial<typeof browser>).runtime?.onMessage.removeListener(hear);
  });
}

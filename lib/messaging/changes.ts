import { browser } from 'wxt/browser';

/**
 * The change feed: after each committed change the background writes a new `revision` to
 * `storage.local`, where the browser itself tells every page of ours. Pages of others have no part in
 * our storage: they are told by a message. Neither says more; what changed is asked for.
 */
const REVISION = 'revision';
/** Written anew when keys were locked: what was typed in our pages is to be forgotten with them. */
const LOCKED = 'locked';
/** What pages of others are told: see `lib/page/on-change-in-page.ts`. */
export const CHANGED = { type: 'changed' } as const;

/** Announces that what others may show has changed. Only the background calls this. */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [REVISION]: crypto.randomUUID() });
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    // In most tabs nobody listens.
    if (id !== undefined) browser.tabs.sendMessage(id, CHANGED).catch(() => undefined);
  }
}

/**
 * Has every page of ours ask anew after a question whose answer never came: the background may have died
 * between a change and its announcement.
 */
export async function announceUnanswered(): Promise<void> {
  await browser.storage.local.set({ [REVISION]: crypto.randomUUID() });
}

/** Whose will it was that keys were locked: everybody's who left or locked, or the end of their time. */
export type LockedBy = 'everybody' | 'time';

/** Announces that keys were locked. Only the background calls this. */
export async function announceLock(by: LockedBy): Promise<void> {
  await browser.storage.local.set({ [LOCKED]: { by, turn: crypto.randomUUID() } });
}

/** In a page of ours: calls `listener` whenever keys were locked, until the signal aborts. */
export function onLock(listener: (by: LockedBy) => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const locked = area === 'local' ? changes[LOCKED]?.newValue : undefined;
    if (locked) listener((locked as { by?: unknown }).by === 'time' ? 'time' : 'everybody');
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
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

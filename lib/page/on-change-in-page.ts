import { browser } from 'wxt/browser';
import { CHANGED } from '../messaging/changes';

/**
 * In a page of others: calls `listener` after every change, wherever it was made, until the signal
 * aborts. One that comes back out of the browser's memory has missed some.
 */
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

let pending: AbortController | null = null;

/** Resolves when the document has the focus, without which no page may write the clipboard. */
function focused(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.hasFocus()) resolve();
    else addEventListener('focus', () => resolve(), { once: true, signal });
  });
}

/**
 * Empties the clipboard after a while, however long it then takes until the page has the focus, and
 * even if the element that asked is gone by then. A later call takes the place of an earlier one.
 * @returns whether the browser allowed it; never settles where a later call came first.
 */
export function clearClipboardLater(milliseconds: number): Promise<boolean> {
  pending?.abort();
  const waiting = new AbortController();
  pending = waiting;
  return new Promise((resolve) => {
    const clear = async () => {
      await focused(waiting.signal);
      const cleared = navigator.clipboard.writeText('').then(
        () => true,
        () => false,
      );
      resolve(await cleared);
    };
    const timer = setTimeout(() => void clear(), milliseconds);
    waiting.signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

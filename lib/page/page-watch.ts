/** Shortest time between two looks at a page that never stops changing, in milliseconds. */
const PAUSE = 250;

/** Calls `look` now and, at most every {@link PAUSE}, after the page has changed, until the signal aborts. */
export function watchPage(page: Document, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = null;
      if (!signal.aborted) look();
    }, PAUSE);
  };
  const observer = new MutationObserver(later);
  observer.observe(page, {
    subtree: true,
    childList: true,
    attributeFilter: ['class', 'aria-selected', 'aria-current'],
  });
  // A frame that has loaded may hold what was looked for here.
  page.addEventListener('load', later, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  look();
}

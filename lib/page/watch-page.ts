import { onProfilesLearned } from './profile/known-profiles';

/** Shortest and longest time between two looks at a page that never stops changing, in ms. */
const SHORTEST_MS = 250;
const LONGEST_MS = 10_000;

/** A look may cost this share of the page's time, no more: long looks are made more rarely. */
const SHARE = 0.01;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'disabled',
    'aria-selected',
    'aria-current',
    'open',
  ],
};

/**
 * What no mutation tells of: a frame that has loaded, and what style alone shows, moves or takes away
 * (`:checked`, `:target`, a transition).
 */
const SILENT = ['load', 'change', 'click', 'toggle', 'transitionend', 'animationend'];

/**
 * Calls `look` now and, at a bounded cost, after the page has changed, until the signal aborts. What
 * `isUrgent` recognises among the changes is looked at before the page is drawn again.
 */
export function watchPage(
  page: Document,
  look: () => void,
  signal: AbortSignal,
  isUrgent: (records: readonly MutationRecord[]) => boolean = () => false,
): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pause = SHORTEST_MS;
  const lookNow = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (signal.aborted) return;
    const start = performance.now();
    look();
    pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (performance.now() - start) / SHARE));
  };
  const later = () => {
    timer ??= setTimeout(lookNow, pause);
  };
  const observer = new MutationObserver((records) => {
    if (isUrgent(records)) lookNow();
    else later();
  });
  observer.observe(page, WATCHED);
  onProfilesLearned(later, signal);
  for (const type of SILENT)
    page.addEventListener(type, later, { capture: true, passive: true, signal });
  page.defaultView?.addEventListener('hashchange', later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  lookNow();
}

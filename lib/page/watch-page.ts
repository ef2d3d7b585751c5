import { onProfilesLearned } from './profile/known-profiles';
import { TellingChanges } from './telling-changes';

/** Shortest and longest time from one look at a page that never stops changing to the next, in ms. */
const SHORTEST_MS = 250;
const LONGEST_MS = 5000;

/** A page that is just writing something has written it by then, in ms. */
const WRITTEN_MS = 30;

/** A page that is never idle is looked at all the same, so long after it was due, in ms. */
const IDLE_WITHIN_MS = 100;

/**
 * A look may cost this share of the page's time, no more: long looks are made more rarely. What has nothing
 * in it that could matter to us (rows of a list that grows, a clock) is worth a smaller one.
 */
const SHARE = 0.004;
const LEAST_SHARE = 0.002;

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

/** What no mutation tells of: what a transition has shown, moved or taken away. */
const SILENT = ['transitionend', 'animationend'];

/** The same of a person's own acts (`:checked`, `:target`), and of a frame that has loaded: rare, and awaited. */
const AWAITED = ['load', 'change', 'click', 'toggle'];

/** What is done with a page each time it is looked at. */
export interface PageLook {
  readonly look: () => void;
  /** What among the changes is looked at before the page is drawn again. */
  readonly isUrgent?: (records: readonly MutationRecord[]) => boolean;
  /** Whether the first look does not wait: somebody may already be choosing. */
  readonly isHurried?: boolean;
}

/**
 * Looks at a page soon and, at a bounded cost, after it has changed, until the signal aborts: when the page
 * is idle, so that it is laid out. Each of `looks` comes by itself, so that none holds the page up for long.
 */
export function watchPage(page: Document, looks: readonly PageLook[], signal: AbortSignal): void {
  const paces = looks.map((one) => new Pace(one, signal));
  const telling = new TellingChanges();
  const lookWithin = (share: number) => {
    for (const pace of paces) pace.lookWithin(share);
  };
  const soon = () => lookWithin(SHARE);
  const observer = new MutationObserver((records) => {
    let share = 0;
    for (const pace of paces) {
      if (pace.isUrgent(records)) pace.lookNow();
      else if (!pace.isSoon) {
        share ||= telling.areIn(records, performance.now()) ? SHARE : LEAST_SHARE;
        pace.lookWithin(share);
      }
    }
  });
  observer.observe(page, WATCHED);
  onProfilesLearned(soon, signal);
  const atOnce = ({ isTrusted }: Event) => lookWithin(isTrusted ? 1 : SHARE);
  const options = { capture: true, passive: true, signal };
  for (const type of SILENT) page.addEventListener(type, soon, options);
  for (const type of AWAITED) page.addEventListener(type, atOnce, options);
  page.defaultView?.addEventListener('hashchange', atOnce, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const pace of paces) pace.stop();
  });
  for (const pace of paces) pace.start();
}

/** When a look is due next, by what the last one cost. */
class Pace {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;
  /** By the page's clock, in ms. */
  #dueAt = Infinity;
  #lookedAt = -Infinity;
  #cost = 0;

  constructor(
    readonly one: PageLook,
    readonly signal: AbortSignal,
  ) {}

  start(): void {
    if (this.one.isHurried) this.lookNow();
    else this.lookWithin(SHARE);
  }

  isUrgent(records: readonly MutationRecord[]): boolean {
    return this.one.isUrgent?.(records) ?? false;
  }

  /** Whether nothing could bring the next look nearer. */
  get isSoon(): boolean {
    return this.#dueAt <= this.#after(SHARE);
  }

  lookNow(): void {
    this.stop();
    if (this.signal.aborted) return;
    const start = performance.now();
    this.one.look();
    this.#lookedAt = performance.now();
    this.#cost = this.#lookedAt - start;
  }

  lookWithin(share: number): void {
    const dueAt = this.#after(share);
    if (dueAt >= this.#dueAt) return;
    this.stop();
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => {
      this.#idle = requestIdleCallback(() => this.lookNow(), { timeout: IDLE_WITHIN_MS });
    }, dueAt - performance.now());
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
    this.#dueAt = Infinity;
  }

  #after(share: number): number {
    const pause = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, this.#cost / share));
    return Math.max(performance.now() + WRITTEN_MS, this.#lookedAt + pause);
  }
}

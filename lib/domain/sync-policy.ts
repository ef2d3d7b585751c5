import type { SenderState } from './sender-state';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often AR24 is asked for an account, in milliseconds. */
const PERIODS = {
  /** Somebody looks at the sender: a little less than the looks of {@link WATCHED_PERIOD}. */
  watchedWait: 45_000,
  wait: 30 * MINUTE,
  settled: 12 * HOUR,
} as const;

const LONGEST_BACK_OFF = 6 * HOUR;

/** `never`: AR24 has nothing to tell, there is no account yet or an order is at work on it. */
const looks: Readonly<Record<SenderState, 'never' | 'wait' | 'settled'>> = {
  draft: 'never',
  'access-requested': 'wait',
  'account-created': 'wait',
  ordering: 'never',
  'order-uncertain': 'settled',
  'letter-on-its-way': 'settled',
  'letter-late': 'settled',
  'key-unproven': 'settled',
  identified: 'settled',
  'identified-elsewhere': 'settled',
  'key-refused': 'settled',
};

/** Whether the sender's next step is someone else's, at AR24. */
export const awaitsOthers = (state: SenderState) => looks[state] === 'wait';

/** How soon to look again while a person watches a sender that awaits others. */
export const WATCHED_PERIOD = MINUTE;

export interface SyncFacts {
  readonly state: SenderState;
  /** Epoch milliseconds of AR24's last word, or null. */
  readonly syncedAt: number | null;
  /** How many times in a row AR24 could not be asked, and when last. */
  readonly failures: number;
  readonly failedAt: number;
  /** Whether somebody looks at this sender now. */
  readonly watched: boolean;
}

/**
 * When AR24 is to be asked for a sender again, in epoch milliseconds; null: not by itself.
 * @param chance from 0 to 1: spreads the calls of many workstations
 */
export function nextLook(facts: SyncFacts, chance: number): number | null {
  if (looks[facts.state] === 'never') return null;
  const calm = awaitsOthers(facts.state)
    ? facts.watched
      ? PERIODS.watchedWait
      : PERIODS.wait
    : PERIODS.settled;
  const jitter = 0.8 + 0.4 * chance;
  if (facts.failures === 0) return (facts.syncedAt ?? 0) + calm * jitter;
  const backOff = Math.min(calm * 2 ** facts.failures, LONGEST_BACK_OFF);
  return facts.failedAt + backOff * jitter;
}

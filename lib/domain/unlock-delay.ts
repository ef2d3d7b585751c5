/** How many wrong passphrases in a row are answered at once: anybody mistypes. */
const FREE_FAILURES = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** Wrong passphrases given for one sender since the last right one. */
export interface UnlockFailures {
  readonly count: number;
  /** Epoch milliseconds of the last one. */
  readonly lastAt: number;
}

export const NO_FAILURES: UnlockFailures = { count: 0, lastAt: 0 };

/**
 * When the next passphrase may be tried, in epoch milliseconds; 0: now. The delay doubles with each
 * failure. A clock put back makes nobody wait for longer than the delay itself.
 */
export function nextTryAt({ count, lastAt }: UnlockFailures, now: number): number {
  const beyond = count - FREE_FAILURES;
  if (beyond < 0) return 0;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** beyond, LONGEST_DELAY_MS);
  const until = Math.min(lastAt, now) + delay;
  return until > now ? until : 0;
}

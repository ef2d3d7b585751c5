import { totpAt } from '../domain/totp-at';
import type { TrialAccount } from './trial-world';

const PERIOD = 30;
/** One step of drift is accepted on either side. */
const STEPS = [0, -1, 1];
/** How many taken codes are remembered: more than the steps that could still be given. */
const REMEMBERED = 12;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 32 characters of base32, 160 bits. */
export function newTrialKey(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(drawn, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/**
 * The account once a code made from one of `keys` was taken, and the key that made it; null where none
 * did, or the code of that step was taken before.
 */
export function codeTaken(
  account: TrialAccount,
  keys: readonly string[],
  code: string,
  now: number,
): { readonly account: TrialAccount; readonly key: string } | null {
  for (const secret of keys) {
    for (const away of STEPS) {
      const otp = { secret, algorithm: 'SHA1', digits: 6, period: PERIOD } as const;
      const { digits, step } = totpAt(otp, now + away * PERIOD * 1000);
      const mark = `${secret}:${step}`;
      if (digits !== code || account.taken.includes(mark)) continue;
      const taken = [...account.taken, mark].slice(-REMEMBERED);
      return { account: { ...account, taken }, key: secret };
    }
  }
  return null;
}

/** A proven key retires the one proven before it, and those printed before it. */
export function keyProven(account: TrialAccount, key: string): TrialAccount {
  if (account.proven === key) return { ...account, verified: true };
  const printed = account.printed.slice(account.printed.indexOf(key) + 1);
  return { ...account, proven: key, printed, verified: true };
}

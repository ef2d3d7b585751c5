import { Secret, TOTP } from 'otpauth';
import type { Account } from './account';

const PERIOD_MS = 30_000;
const DIGITS = 6;

/** One step of drift is accepted on either side. */
const WINDOW_STEPS = 1;

/** 20 bytes: 32 characters of base32, no padding. */
export function newOtpKey(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * Takes a code made from one of `keys`: each step's code counts once.
 * @param now the simulator's clock, milliseconds since the epoch
 * @returns the key that made it; undefined when none did or the code was taken before
 */
export function takeCode(
  account: Account,
  keys: readonly string[],
  code: string,
  now: number,
): string | undefined {
  for (const key of keys) {
    const delta = new TOTP({ secret: Secret.fromBase32(key), digits: DIGITS }).validate({
      token: code,
      timestamp: now,
      window: WINDOW_STEPS,
    });
    if (delta === null) continue;
    const mark = `${key}:${String(Math.floor(now / PERIOD_MS) + delta)}`;
    if (account.keys.taken.has(mark)) continue;
    account.keys.taken.add(mark);
    return key;
  }
  return undefined;
}

/** A proven key retires the one proven before it and those printed before it. */
export function proveKey(account: Account, key: string): void {
  if (account.keys.proven !== key) {
    account.keys.pending = account.keys.pending.slice(account.keys.pending.indexOf(key) + 1);
    account.keys.proven = key;
  }
  account.verified = true;
}

import { describe, expect, it } from 'vitest';
import { codeOf } from '../test-support/simulator';
import { newKeys } from './account';
import type { Account } from './account';
import { newOtpKey, proveKey, takeCode } from './one-time-code';

const RFC_KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

function accountWith(...pending: string[]): Account {
  // Only the keys matter here.
  return { keys: { ...newKeys(), pending }, verified: false } as unknown as Account;
}

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
  ])('are RFC 6238’s at %i s', (seconds, code) => {
    expect(takeCode(accountWith(), [RFC_KEY], code, seconds * 1000)).toBe(RFC_KEY);
  });

  it('are taken one step late or early, not two', () => {
    const now = 1_700_000_000_000;
    const taken = (steps: number) =>
      takeCode(accountWith(), [RFC_KEY], codeOf(RFC_KEY, now + steps * 30_000), now);
    expect([-1, 0, 1].map(taken)).toEqual([RFC_KEY, RFC_KEY, RFC_KEY]);
    expect([-2, 2].map(taken)).toEqual([undefined, undefined]);
  });

  it('are taken once', () => {
    const account = accountWith();
    const now = 1_700_000_000_000;
    const code = codeOf(RFC_KEY, now);
    expect(takeCode(account, [RFC_KEY], code, now)).toBe(RFC_KEY);
    expect(takeCode(account, [RFC_KEY], code, now + 5000)).toBeUndefined();
    expect(takeCode(account, [RFC_KEY], codeOf(RFC_KEY, now + 30_000), now)).toBe(RFC_KEY);
  });

  it.each(['', '12345', '1234567', 'abcdef'])('refuse %j', (code) => {
    expect(takeCode(accountWith(), [RFC_KEY], code, 59_000)).toBeUndefined();
  });
});

describe('a proven key', () => {
  it('retires those printed before it and leaves those printed after', () => {
    const keys = [newOtpKey(), newOtpKey(), newOtpKey()] as const;
    const account = accountWith(...keys);
    proveKey(account, keys[1]);
    expect(account).toMatchObject({
      verified: true,
      keys: { proven: keys[1], pending: [keys[2]] },
    });
  });

  it('changes nothing when it is proven again', () => {
    const account = accountWith(RFC_KEY);
    proveKey(account, RFC_KEY);
    account.keys.pending.push('LATER');
    proveKey(account, RFC_KEY);
    expect(account.keys).toMatchObject({ proven: RFC_KEY, pending: ['LATER'] });
  });
});

import { describe, expect, it } from 'vitest';
import { totpAt } from './totp-at';

const key = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
} as const;

describe('the code of the moment', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('is RFC 6238’s at %d seconds', (seconds, digits) => {
    expect(totpAt(key, seconds * 1000).digits).toBe(digits);
  });

  it('is RFC 6238’s with eight digits and SHA-256', () => {
    const sha256 = {
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
      algorithm: 'SHA256',
      digits: 8,
      period: 30,
    } as const;
    expect(totpAt(sha256, 59_000).digits).toBe('46119246');
  });

  it('says until when it is good', () => {
    expect(totpAt(key, 59_000)).toMatchObject({ step: 1, expiresAt: 60_000 });
    expect(totpAt(key, 60_000)).toMatchObject({ step: 2, expiresAt: 90_000 });
  });
});

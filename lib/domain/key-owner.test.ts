import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerOf } from './key-owner';

describe('whose key it is', () => {
  it.each([
    [
      'otpauth://totp/AR24:jeanne%40agence.example?secret=GEZDGNBVGY3TQOJQ&issuer=AR24',
      { account: 'jeanne@agence.example', issuer: 'AR24', end: 'QOJQ' },
    ],
    [
      'otpauth://totp/AR24:%20jeanne?secret=gezd-gnbv',
      { account: 'jeanne', issuer: 'AR24', end: 'GNBV' },
    ],
    [
      'otpauth://totp/jeanne?secret=GEZDGNBV&issuer=X',
      { account: 'jeanne', issuer: 'X', end: 'GNBV' },
    ],
    ['otpauth://totp/%zz?secret=GEZDGNBV', { account: '%zz', issuer: '', end: 'GNBV' }],
    ['GEZD GNBV GY3T QOJQ', { account: '', issuer: '', end: 'QOJQ' }],
  ])('%j says so', (text, owner) => {
    expect(ownerOf(text)).toEqual(owner);
  });

  it('gives no more of the key than its end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z2-7]{16,64}$/), (secret) => {
        const told = Object.values(ownerOf(`otpauth://totp/a?secret=${secret}`)).join('|');
        expect(told).not.toContain(secret.slice(-5));
      }),
    );
  });
});

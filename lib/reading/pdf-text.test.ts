import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenKeys } from './pdf-text';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const GROUPS = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';
const ADDRESS = `otpauth://totp/AR24:a%40b.fr?secret=${KEY}&issuer=AR24`;

describe('keys written on a page', () => {
  it.each([
    ['below their label', ['Clé OTP', GROUPS]],
    ['beside their label', [`Votre clé OTP : ${GROUPS}`]],
    ['over two lines', ['« Clé OTP »', 'JBSW Y3DP EHPK 3PXP', 'JBSW Y3DP EHPK 3PXP']],
    ['after a sentence', ['Clé OTP', 'à recopier ainsi :', GROUPS, 'AR24 vous remercie.']],
  ])('are found %s', (_, lines) => {
    expect(writtenKeys(lines)).toEqual({ addresses: [], keys: [KEY] });
  });

  it.each([
    ['without a label', [GROUPS]],
    ['too short', ['Clé OTP', 'JBSW Y3DP']],
    ['far from the label', ['Clé OTP', 'a', 'b', 'c', 'd', 'e', GROUPS]],
    ['among words', ['Clé OTP', `Recopiez ${GROUPS}`]],
  ])('are none %s', (_, lines) => {
    expect(writtenKeys(lines).keys).toEqual([]);
  });

  it('are found as an address', () => {
    expect(writtenKeys([`Adresse : ${ADDRESS} (à garder)`]).addresses).toEqual([ADDRESS]);
    expect(writtenKeys([`« ${ADDRESS} »`]).addresses).toEqual([ADDRESS]);
  });

  it('are never half of an address that was broken at the end of a line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ADDRESS.length }), (at) => {
        const { addresses } = writtenKeys([ADDRESS.slice(0, at), ADDRESS.slice(at)]);
        expect(addresses).toEqual([]);
      }),
    );
  });
});

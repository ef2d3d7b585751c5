import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOtpKey } from '../../domain/otp-key';
import { linesOf, writtenKeys, type Piece } from './pdf-text';

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
    const long = ADDRESS.replace('JBSWY', 'JBSWYDP');
    expect(writtenKeys([`(${long})`]).addresses).toEqual([long]);
    expect(writtenKeys([`${long} (à garder)`]).addresses).toEqual([]);
  });

  it.each([
    ['at the end of the page', [ADDRESS]],
    ['above an empty line', ['Adresse', ADDRESS, '', 'Conservez ce courrier.']],
    ['above the page’s number', [ADDRESS, '', '', 'Page 1 sur 2']],
  ])('are found as an address alone on its line: %s', (_, lines) => {
    expect(writtenKeys(lines).addresses).toEqual([ADDRESS]);
  });

  it.each([
    ['above another line', [ADDRESS, 'Conservez ce courrier.']],
    ['above what may continue it', [ADDRESS, '', '&digits=8']],
    ['cut by the edge of the page', [`${ADDRESS}…`, '', 'Conservez ce courrier.']],
    ['with a key of unusual length', [ADDRESS.replace('JBSWY', ''), '']],
    ['without a key', ['otpauth://totp/AR24:a%40b.fr?issuer=AR24', '']],
  ])('are none as an address %s', (_, lines) => {
    expect(writtenKeys(lines).addresses).toEqual([]);
  });

  it('are none where the edge of the page has cut them', () => {
    expect(writtenKeys(['Clé OTP', `${GROUPS}…`]).keys).toEqual([]);
    expect(writtenKeys(['Clé OTP', GROUPS.slice(0, 20), `${GROUPS.slice(20, 30)}…`]).keys).toEqual(
      [],
    );
  });

  it.each([
    ['at the end of a line', (head: string, tail: string) => [head, tail, 'Bonne réception.']],
    ['with room between the lines', (head: string, tail: string) => [head, '', tail]],
    ['with words after it', (head: string, tail: string) => [head, '', `${tail} (à garder)`]],
    ['at the end of a page', (head: string) => [head]],
  ])('are never half of an address that was broken %s', (_, broken) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ADDRESS.length - 1 }), (at) => {
        const { addresses } = writtenKeys(broken(ADDRESS.slice(0, at), ADDRESS.slice(at)));
        // Of those that a key's parser takes.
        const keys = addresses.map(parseOtpKey).filter(({ ok }) => ok);
        for (const key of keys) expect(key).toEqual(parseOtpKey(ADDRESS));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the lines of a page', () => {
  const A4 = [0, 0, 595, 842];
  const piece = (str: string, y: number, { x = 60, width = 200, hasEOL = true } = {}): Piece => ({
    ...{ str, width, hasEOL },
    transform: [10, 0, 0, 10, x, y],
  });

  it('are put together of their pieces', () => {
    const pieces = [
      piece('Clé ', 700, { hasEOL: false }),
      piece('OTP', 700, { x: 260 }),
      piece(GROUPS, 685, { hasEOL: false }),
    ];
    expect(linesOf(pieces, A4)).toEqual(['Clé OTP', GROUPS]);
  });

  it('have an empty one where there is room for it', () => {
    const pieces = [piece('un', 700), piece('deux', 685), piece('trois', 660)];
    expect(linesOf(pieces, A4)).toEqual(['un', 'deux', '', 'trois', '']);
  });

  it('tell where the edge of the page may have cut them, whichever way they run', () => {
    const across = piece('un', 700, { width: 530 });
    const upwards: Piece = {
      ...piece('deux', 0, { width: 240 }),
      transform: [0, 10, -10, 0, 50, 600],
    };
    expect(linesOf([across, upwards], A4)).toEqual(['un…', '', 'deux…', '']);
  });
});

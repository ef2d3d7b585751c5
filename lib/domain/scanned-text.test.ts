import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeScanned } from './scanned-text';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** A backup whose sealed text would be a key if it stood alone. */
const SEALED = `-----BEGIN AGE ENCRYPTED FILE-----\n${SECRET}\n-----END AGE ENCRYPTED FILE-----`;
const other = { kind: 'other' };

describe('the text of a scanned code', () => {
  it.each([
    `otpauth://totp/AR24:a%40b.fr?secret=${SECRET}&issuer=AR24`,
    `OTPAUTH://TOTP/x?SECRET=gezd%20gnbv-gy3t+qojqgezdgnbvgy3tqojq`,
    SECRET,
    `${SECRET}====`,
    'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
    'GEZD-GNBV-GY3T-QOJQ-GE',
    ` ${SECRET}\r\n`,
    'GEZDGNBV GY3TQOJQ GEZDGNBV GY3TQOJQ',
    'GEZDGNBVGY3TQOJQ\nGEZDGNBVGY3TQOJQ',
    `Clé OTP : ${SECRET}`,
    'Clé OTP :\nGEZD GNBV GY3T QOJQ\nGEZD GNBV GY3T QOJQ',
    'OTP key: ABCDEFGHIJKLMNOP',
    'ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP',
    'ABCD EFGH IJKL MNOP',
    `https://www.ar24.fr/otp?secret=${SECRET}&issuer=AR24`,
    `https://www.ar24.fr/otp#${SECRET}`,
    `https://www.ar24.fr/otp#otpauth://totp/AR24:u?secret=${SECRET}&issuer=AR24`,
    `https://www.ar24.fr/otp?u=${encodeURIComponent(`otpauth://totp/a?secret=${SECRET}&issuer=A`)}`,
  ])('is a key: %j', (text) => {
    expect(judgeScanned(text)).toEqual({ kind: 'key' });
  });

  it.each([
    ['Facture 2024-089', other],
    ['123456789', other],
    ['Merci', other],
    ['Bonjour le monde entier', other],
    ['bonjourlemondeentier', other],
    ['FACTURE A REGLER SANS DELAI', other],
    ['GEZDGNBV', other],
    ['ANTICONSTITUTIONNELLEMENT', other],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', other],
    ['MERCI BEAUCOUP POUR VOTRE VISITE', other],
    ['BONJOURS MESDAMES', other],
    ['FACTURE 2345\nCLIENT 67', other],
    ['Clé OTP : MERCI DE NOUS RAPPELER', other],
    ['Clé USB : voir au dos', other],
    [
      'https://exemple.fr/?key=ANTICONSTITUTIONNELLEMENT',
      { kind: 'web-address', host: 'exemple.fr' },
    ],
    ['https://exemple.fr/?secret=oui', { kind: 'web-address', host: 'exemple.fr' }],
    [`https://exemple.fr/${SECRET}`, { kind: 'web-address', host: 'exemple.fr' }],
    ['', other],
    ['https://www.laposte.fr/suivi/1A2B3C', { kind: 'web-address', host: 'www.laposte.fr' }],
    ['BEGIN:VCARD\nFN:Jean', { kind: 'contact' }],
    [SEALED, { kind: 'backup', sealed: SEALED }],
    [`otpauth://totp/${'x'.repeat(1200)}?secret=${SECRET}`, other],
  ])('is no key, whatever hands are forgiven: %j', (text, content) => {
    expect(judgeScanned(text)).toEqual({ kind: 'foreign', problem: 'key-not-in-code', content });
  });

  it.each([
    [`otpauth://hotp/x?secret=${SECRET}&counter=1`, 'key-is-hotp'],
    [`otpauth-migration://offline?data=${'C'.repeat(1300)}`, 'key-is-export'],
    ['otpauth://totp/x?secret=GEZDGNBV', 'key-too-short'],
    [`otpauth://steam/x?secret=${SECRET}`, 'key-encoder-unknown'],
    [`steam://${SECRET}`, 'key-encoder-unknown'],
    [`https://exemple.fr/#otpauth://hotp/x?secret=${SECRET}`, 'key-is-hotp'],
    [`otpauth://totp/x?secret=${SECRET}&digits=12`, 'key-digits-out-of-range'],
  ])('is a key that will not do: %j', (text, problem) => {
    expect(judgeScanned(text)).toMatchObject({ kind: 'foreign', problem });
  });

  it('is judged without throwing, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => 'kind' in judgeScanned(text)));
  });
});

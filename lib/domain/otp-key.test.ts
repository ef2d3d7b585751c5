import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOtpKey } from './otp-key';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const plain = { secret: SECRET, algorithm: 'SHA1', digits: 6, period: 30 };

describe('reading the key of a letter', () => {
  it.each([
    ['the bare key', SECRET],
    ['lower case with spaces', 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq'],
    ['dashes', 'GEZD-GNBV-GY3T-QOJQ-GEZD–GNBV—GY3T-QOJQ'],
    ['0 for O and padding', 'GEZDGNBVGY3TQ0JQGEZDGNBVGY3TQ0JQ===='],
    ['the address of the QR code', `otpauth://totp/AR24:a%40b.fr?secret=${SECRET}&issuer=AR24`],
    [
      'an address in capitals with a spaced secret',
      `OTPAUTH://TOTP/x?SECRET=gezd%20gnbv-gy3t+qojqgezdgnbvgy3tqojq`,
    ],
    ['line breaks around it', `\n  ${SECRET}\r\n`],
  ])('reads %s', (_, text) => {
    expect(parseOtpKey(text)).toEqual({ ok: true, key: plain });
  });

  it('reads 1 as the I that base32 has', () => {
    const parsed = parseOtpKey('ABCDEFGH1JKLMNOP');
    expect(parsed.ok && parsed.key.secret).toBe('ABCDEFGHIJKLMNOP');
  });

  it('honours algorithm, digits and period of the address', () => {
    const parsed = parseOtpKey(
      `otpauth://totp/x?secret=${SECRET}&algorithm=SHA256&digits=8&period=60`,
    );
    expect(parsed).toEqual({
      ok: true,
      key: { secret: SECRET, algorithm: 'SHA256', digits: 8, period: 60 },
    });
  });

  it.each([
    ['', 'key-empty'],
    ['   ', 'key-empty'],
    ['otpauth://totp/x?secret=', 'key-empty'],
    [`otpauth://hotp/x?secret=${SECRET}&counter=1`, 'key-is-hotp'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU', 'key-is-export'],
    ['https://www.laposte.fr/suivi/1A2B3C', 'key-not-in-code'],
    ['otpauth://totp/x?issuer=AR24', 'key-not-in-code'],
    ['BEGIN:VCARD\nFN:Jean', 'key-not-in-code'],
    ['a@b.fr', 'key-not-in-code'],
    ['GEZDGNBV', 'key-too-short'],
    ['GEZD8NBVGY3TQOJQ', 'key-has-foreign-characters'],
    ['clé OTP du courrier', 'key-has-foreign-characters'],
    [`otpauth://totp/x?secret=%zz`, 'key-has-foreign-characters'],
    [`otpauth://totp/x?secret=${SECRET}&algorithm=MD5`, 'key-parameters-unsupported'],
    [`otpauth://totp/x?secret=${SECRET}&digits=12`, 'key-digits-out-of-range'],
    [`otpauth://totp/x?secret=${SECRET}&period=0`, 'key-period-out-of-range'],
    ['A'.repeat(5000), 'key-not-in-code'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseOtpKey(text)).toEqual({ ok: false, reason });
  });

  it.each(['ı', 'ß', 'ſ', 'ﬁ', 'İ'])('makes no letter of a key of %j', (foreign) => {
    const reason = 'key-has-foreign-characters';
    const text = foreign + SECRET;
    expect(parseOtpKey(text)).toEqual({ ok: false, reason });
    expect(parseOtpKey(`otpauth://totp/x?secret=${text}`)).toEqual({ ok: false, reason });
    const encoded = encodeURIComponent(text);
    expect(parseOtpKey(`otpauth://totp/x?secret=${encoded}`)).toEqual({ ok: false, reason });
  });

  const secrets = fc
    .array(fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')), {
      minLength: 16,
      maxLength: 104,
    })
    // Whole bytes only: what lies beyond is lost in any reader.
    .map((letters) => letters.slice(0, letters.length - (letters.length % 8)).join(''));

  it('reads any key however it is broken up and in whichever case', () => {
    const separators = fc.array(fc.constantFrom(' ', '-', '', '  ', '\n', '.'), {
      minLength: 104,
      maxLength: 104,
    });
    fc.assert(
      fc.property(secrets, separators, fc.boolean(), (secret, gaps, lower) => {
        const typed = Array.from(secret, (letter, at) => letter + (gaps[at] ?? '')).join('');
        const parsed = parseOtpKey(lower ? typed.toLowerCase() : typed);
        return parsed.ok && parsed.key.secret === secret;
      }),
    );
  });

  it('answers any text whatever without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => 'ok' in parseOtpKey(text)));
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const uri = url.replace(/^https?/, 'otpauth');
        return 'ok' in parseOtpKey(uri);
      }),
    );
  });
});

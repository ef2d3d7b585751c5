import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOtpKey } from './otp-key';
import { totpAt } from './totp-at';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const INSTANT = 1_234_567_890_000;
const BEFORE = 'otpauth://totp/AR24:u';

interface Recipe {
  algorithm?: 'sha1' | 'sha256' | 'sha512';
  digits?: number;
  period?: number;
}

/** RFC 6238 and RFC 4648 once more, from the RFCs alone: the judge of what the parser understood. */
function independentCode(secret: string, { algorithm, digits, period }: Recipe): string {
  const bits = Array.from(secret, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(INSTANT / 1000 / (period ?? 30))));
  const mac = createHmac(algorithm ?? 'sha1', Buffer.from(bytes))
    .update(counter)
    .digest();
  const value = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(value % 10 ** (digits ?? 6)).padStart(digits ?? 6, '0');
}

function codeOf(text: string): string {
  const parsed = parseOtpKey(text);
  return parsed.ok ? totpAt(parsed.key, INSTANT).digits : parsed.reason;
}

const FORMS: [name: string, text: string, recipe?: Recipe][] = [
  ['no label', `otpauth://totp/?secret=${SECRET}&issuer=AR24`],
  ['no label and no slash', `otpauth://totp?secret=${SECRET}&issuer=AR24`],
  ['one slash', `otpauth:/totp/u?secret=${SECRET}`],
  ['& at the end', `${BEFORE}?secret=${SECRET}&issuer=AR24&`],
  ['& at the beginning and doubled', `${BEFORE}?&secret=${SECRET}&&issuer=AR24`],
  ['&amp;', `${BEFORE}?secret=${SECRET}&amp;issuer=AR24&amp;digits=8`, { digits: 8 }],
  ['&#38;', `${BEFORE}?secret=${SECRET}&#38;period=60`, { period: 60 }],
  ['a raw & in label and issuer', `otpauth://totp/A & B:u?secret=${SECRET}&issuer=A & B`],
  ['a raw ? in label and issuer', `otpauth://totp/Qui ?:u?secret=${SECRET}&issuer=Qui ?`],
  ['a raw # in the label', `otpauth://totp/Lot #3:u?secret=${SECRET}&digits=8`, { digits: 8 }],
  ['a raw # before the digits', `${BEFORE}?secret=${SECRET}&issuer=#3&digits=8`, { digits: 8 }],
  ['= in the issuer', `${BEFORE}?issuer=a=b=c&secret=${SECRET}`],
  ['a stray %', `otpauth://totp/100% immo:u?secret=${SECRET}&issuer=100% immo`],
  ['a % at the end', `${BEFORE}?secret=${SECRET}&issuer=100%`],
  ['Latin-1', `otpauth://totp/Soci%E9t%E9:u?secret=${SECRET}&issuer=Soci%E9t%E9`],
  ['accents as they are', `otpauth://totp/Société:hélène?secret=${SECRET}&issuer=Société €`],
  ['a fragment', `${BEFORE}?secret=${SECRET}&issuer=AR24#top`],
  ['a fragment after the key', `${BEFORE}?secret=${SECRET}#`],
  ['empty values', `${BEFORE}?secret=${SECRET}&digits=&period=&algorithm=&encoder=`],
  ['SHA-256', `${BEFORE}?secret=${SECRET}&algorithm=SHA-256`, { algorithm: 'sha256' }],
  ['sha_512', `${BEFORE}?secret=${SECRET}&algorithm=sha_512`, { algorithm: 'sha512' }],
  ['HmacSHA1', `${BEFORE}?secret=${SECRET}&algorithm=HmacSHA1&digits=6&period=30`],
  ['HMAC-SHA-512', `${BEFORE}?secret=${SECRET}&algorithm=HMAC-SHA-512`, { algorithm: 'sha512' }],
  ['parameters without =', `${BEFORE}?secret=${SECRET}&issuer&digits&lock`],
  ['NUL at the end', `${BEFORE}?secret=${SECRET}\0\0`],
  ['NUL after another parameter', `${BEFORE}?secret=${SECRET}&period=60\0`, { period: 60 }],
  ['a byte order mark', `\ufeff${BEFORE}?secret=${SECRET}`],
  ['the same key twice', `${BEFORE}?secret=${SECRET}&secret=${SECRET.toLowerCase()}`],
  ['padding, encoded or not', `${BEFORE}?secret=${SECRET}%3D%3D==&issuer=AR24`],
  ['leading zeros', `${BEFORE}?secret=${SECRET}&digits=08&period=060`, { digits: 8, period: 60 }],
  ['groups of eight', 'GEZDGNBV GY3TQOJQ GEZDGNBV GY3TQOJQ'],
  ['two lines', 'GEZDGNBVGY3TQOJQ\r\nGEZDGNBVGY3TQOJQ'],
  ['words before the key', `Clé OTP : ${SECRET}`],
  ['words before it, typed by hand', 'cle otp: gezd gnbv gy3t qojq gezd gnbv gy3t qojq'],
  ['words before the address', `Clé OTP : ${BEFORE}?secret=${SECRET}&digits=8`, { digits: 8 }],
  ['a page with the key', `https://a.example/otp?secret=${SECRET}&digits=8`, { digits: 8 }],
  ['a page with the key by another name', `https://a.example/?cle_otp=${SECRET}&lang=fr`],
  ['a page with the key alone', `https://a.example/otp#${SECRET}`],
  [
    'a page with the address',
    `https://a.example/#${BEFORE}?secret=${SECRET}&period=60`,
    { period: 60 },
  ],
  [
    'a page with the address encoded',
    `https://a.example/?q=${encodeURIComponent(`${BEFORE}?secret=${SECRET}&digits=7`)}&lang=fr`,
    { digits: 7 },
  ],
];

describe('the forms in which a key is found', () => {
  it.each(FORMS)('%s: its code is that of another implementation', (...form) => {
    const [, text, recipe = {}] = form;
    expect(codeOf(text)).toBe(independentCode(SECRET, recipe));
  });

  const OTHER = 'A'.repeat(32);
  it.each([
    ['two keys', `${BEFORE}?secret=${SECRET}&secret=${OTHER}`, 'key-secrets-differ'],
    ['Steam, by its type', `otpauth://steam/u?secret=${SECRET}`, 'key-encoder-unknown'],
    ['Steam, by its encoder', `${BEFORE}?secret=${SECRET}&encoder=steam`, 'key-encoder-unknown'],
    ['Steam, by its scheme', `steam://${SECRET}`, 'key-encoder-unknown'],
    ['5 digits', `${BEFORE}?secret=${SECRET}&digits=5`, 'key-digits-out-of-range'],
    ['9 digits', `${BEFORE}?secret=${SECRET}&digits=9`, 'key-digits-out-of-range'],
    ['digits in words', `${BEFORE}?secret=${SECRET}&digits=six`, 'key-digits-out-of-range'],
    ['no second', `${BEFORE}?secret=${SECRET}&period=0`, 'key-period-out-of-range'],
    ['milliseconds', `${BEFORE}?secret=${SECRET}&period=30000`, 'key-period-out-of-range'],
    ['half seconds', `${BEFORE}?secret=${SECRET}&period=30.5`, 'key-period-out-of-range'],
    [
      '6 and 8 digits',
      `${BEFORE}?secret=${SECRET}&digits=6&digits=8`,
      'key-parameters-unsupported',
    ],
    ['MD5', `${BEFORE}?secret=${SECRET}&algorithm=MD5`, 'key-parameters-unsupported'],
    ['SHA-3', `${BEFORE}?secret=${SECRET}&algorithm=SHA3-256`, 'key-parameters-unsupported'],
    ['a counter', `otpauth://hotp?secret=${SECRET}&counter=1`, 'key-is-hotp'],
    ['no key', `${BEFORE}?issuer=AR24`, 'key-not-in-code'],
    ['a key without value', `${BEFORE}?secret&issuer=AR24`, 'key-empty'],
  ])('%s: refused in words of its own', (_, text, reason) => {
    expect(parseOtpKey(text)).toEqual({ ok: false, reason });
  });

  const clutter = fc.array(
    fc.oneof(fc.constantFrom('&', '&amp;', '?', '#', '%', '%E9', '=', '+', ' ', '&&x=', 'é', '€')),
    { maxLength: 6 },
  );
  const key = fc
    .array(fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')), {
      minLength: 16,
      maxLength: 64,
    })
    .map((letters) => letters.slice(0, letters.length - (letters.length % 8)).join(''));

  it('gives the same code whatever stands in label and issuer', () => {
    fc.assert(
      fc.property(key, clutter, clutter, fc.constantFrom(6, 7, 8), (secret, a, b, digits) => {
        const [label, issuer] = [a.join(''), b.join('')];
        const text = `otpauth://totp/L${label}?secret=${secret}&issuer=I${issuer}&digits=${String(digits)}`;
        expect(codeOf(text)).toBe(independentCode(secret, { digits }));
      }),
    );
  });

  it('never makes another key of one, whatever text is around it: that gives its code, or a refusal', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(key, text, text, (secret, before, after) => {
        const parsed = parseOtpKey(`otpauth://totp/${before}?secret=${secret}&issuer=${after}`);
        if (parsed.ok) expect(parsed.key.secret).toBe(secret);
      }),
    );
  });

  it('answers any link and any label without throwing', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (url, end) => {
          expect(parseOtpKey(url + end)).toHaveProperty('ok');
          expect(parseOtpKey(`Clé OTP : ${end}`)).toHaveProperty('ok');
        },
      ),
    );
  });
});

import { Secret } from 'otpauth';
import { carriedKey } from './carried-key';
import { takeApart, type KeyAddress } from './key-address';
import { capitals, normalisedBase32 } from './normalised-base32';

/** A TOTP key as the letter carries it. `secret` is base32 without padding, upper case. */
export interface OtpKey {
  readonly secret: string;
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits: number;
  /** Seconds a code is valid. */
  readonly period: number;
}

export type OtpKeyProblem =
  | 'key-empty'
  | 'key-is-hotp'
  | 'key-is-export' // several keys at once, as Google Authenticator hands them on
  | 'key-not-in-code' // a QR code or text of something else
  | 'key-too-short'
  | 'key-has-foreign-characters'
  | 'key-secrets-differ' // two keys in one address: which is meant is not known
  | 'key-encoder-unknown' // codes of letters, as Steam's, or of another recipe than RFC 6238's
  | 'key-digits-out-of-range'
  | 'key-period-out-of-range'
  | 'key-parameters-unsupported';

export type ParsedOtpKey =
  | { readonly ok: true; readonly key: OtpKey }
  | { readonly ok: false; readonly reason: OtpKeyProblem };

/** RFC 4226 asks for 128 bits; letters and integrators in the wild carry 80 (16 characters). */
const SHORTEST_SECRET = 16;
const LONGEST_TEXT = 2000;
/** RFC 6238's. */
const DEFAULTS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const DIGITS = { least: 6, most: 8 };
const PERIOD = { least: 1, most: 300 };

const refused = (reason: OtpKeyProblem): ParsedOtpKey => ({ ok: false, reason });

function parseBase32(text: string, parameters: Omit<OtpKey, 'secret'>): ParsedOtpKey {
  const secret = normalisedBase32(text);
  if (secret === '') return refused('key-empty');
  if (!/^[A-Z2-7]+$/.test(secret)) return refused('key-has-foreign-characters');
  if (secret.length < SHORTEST_SECRET) return refused('key-too-short');
  return {
    ok: true,
    key: { secret: Secret.fromBase32(secret).base32.replace(/=+$/, ''), ...parameters },
  };
}

/** Lenient with what changes nothing, strict with what changes the code. */
function parseAddress(address: string): ParsedOtpKey {
  const { type = '', values = new Map<string, readonly string[]>() } = takeApart(address) ?? {};
  if (type === 'hotp') return refused('key-is-hotp');
  if (type !== 'totp') return refused(type === '' ? 'key-not-in-code' : 'key-encoder-unknown');
  if (values.has('encoder')) return refused('key-encoder-unknown');
  const secrets = new Set((values.get('secret') ?? []).map(normalisedBase32));
  const [secret] = secrets;
  if (secret === undefined)
    return refused(/[?&#]secret(?:[=&#]|$)/i.test(address) ? 'key-empty' : 'key-not-in-code');
  if (secrets.size > 1) return refused('key-secrets-differ');
  const isContradictory = (name: string) => new Set(values.get(name)).size > 1;
  if (['algorithm', 'digits', 'period'].some(isContradictory))
    return refused('key-parameters-unsupported');
  return withParameters(secret, values);
}

function withParameters(secret: string, values: KeyAddress['values']): ParsedOtpKey {
  const algorithm = algorithmNamed(values.get('algorithm')?.[0] ?? DEFAULTS.algorithm);
  const digits = within(DIGITS, values.get('digits')?.[0] ?? DEFAULTS.digits);
  const period = within(PERIOD, values.get('period')?.[0] ?? DEFAULTS.period);
  if (algorithm === undefined) return refused('key-parameters-unsupported');
  if (digits === undefined) return refused('key-digits-out-of-range');
  if (period === undefined) return refused('key-period-out-of-range');
  return parseBase32(secret, { algorithm, digits, period });
}

function within({ least, most }: { least: number; most: number }, written: string | number) {
  const value = /^\d{1,9}$/.test(String(written)) ? Number(written) : NaN;
  return value >= least && value <= most ? value : undefined;
}

/** `SHA256`, `sha-256`, `HmacSHA256`, `HMAC_SHA-256`. */
function algorithmNamed(text: string): OtpKey['algorithm'] | undefined {
  const name = capitals(text.replace(/[\s_-]/g, '')).replace(/^HMAC/, '');
  return name === 'SHA1' || name === 'SHA256' || name === 'SHA512' ? name : undefined;
}

/** Without what ends a text in other languages and readers: NUL, a byte order mark. */
function bareText(text: string): string {
  return text.replace(/^[\s\0\ufeff]+|[\s\0\ufeff]+$/g, '');
}

/**
 * Reads the key out of what a QR code says or a person types: an `otpauth://totp/` address with its
 * parameters, or the bare base32 key, forgiving of spaces, dashes, case, O/0 and I/1; either may
 * stand after the words « Clé OTP : » or in the link to a page.
 * Defaults are RFC 6238's: HMAC-SHA-1, 6 digits, 30 seconds.
 */
export function parseOtpKey(given: string): ParsedOtpKey {
  const text = bareText(given);
  if (text === '') return refused('key-empty');
  if (/^otpauth-migration:/i.test(text)) return refused('key-is-export');
  if (/^steam:\/\//i.test(text)) return refused('key-encoder-unknown');
  if (text.length > LONGEST_TEXT) return refused('key-not-in-code');
  const inside = carriedKey(text);
  if (inside) return parseOtpKey(inside.text);
  if (/^otpauth:/i.test(text)) return parseAddress(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || /[/@?&]/.test(text)) return refused('key-not-in-code');
  return parseBase32(text, DEFAULTS);
}

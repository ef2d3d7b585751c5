import { HOTP, Secret, URI } from 'otpauth';

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
  | 'key-parameters-unsupported';

export type ParsedOtpKey =
  | { readonly ok: true; readonly key: OtpKey }
  | { readonly ok: false; readonly reason: OtpKeyProblem };

/** RFC 4226 asks for 128 bits; letters and integrators in the wild carry 80 (16 characters). */
const SHORTEST_SECRET = 16;
const LONGEST_TEXT = 2000;

const refused = (reason: OtpKeyProblem): ParsedOtpKey => ({ ok: false, reason });

/** Undoes what hands and printers do to base32: spaces, dashes, case, 0 for O, 1 for I, padding. */
function normalisedBase32(text: string): string {
  return text
    .replace(/[\s\-–—_.·]/gu, '')
    .replace(/=+$/, '')
    .toUpperCase()
    .replaceAll('0', 'O')
    .replaceAll('1', 'I');
}

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

/** The library refuses secrets written with spaces, dashes or lower case: mend that part first. */
function withNormalisedSecret(uri: string): string {
  return uri.replace(/([?&]secret=)([^&#]*)/i, (_, name: string, value: string) => {
    let decoded = value;
    try {
      decoded = decodeURIComponent(value.replaceAll('+', ' '));
    } catch {
      // A stray % is a foreign character, and is reported as such below.
    }
    return name + normalisedBase32(decoded);
  });
}

function parseUri(uri: string): ParsedOtpKey {
  if (/^otpauth:\/\/hotp\//i.test(uri)) return refused('key-is-hotp');
  const mended = withNormalisedSecret(uri);
  const written = /[?&]secret=([^&#]*)/i.exec(mended)?.[1];
  if (written === undefined) return refused('key-not-in-code');
  if (!/^[A-Z2-7]*$/.test(written)) return refused('key-has-foreign-characters');
  let parsed;
  try {
    parsed = URI.parse(mended);
  } catch {
    return refused(written === '' ? 'key-empty' : 'key-parameters-unsupported');
  }
  if (parsed instanceof HOTP) return refused('key-is-hotp');
  const { algorithm, digits, period } = parsed;
  if (!isAlgorithm(algorithm) || digits < 6 || digits > 8 || period < 1 || period > 300) {
    return refused('key-parameters-unsupported');
  }
  return parseBase32(written, { algorithm, digits, period });
}

function isAlgorithm(text: string): text is OtpKey['algorithm'] {
  return text === 'SHA1' || text === 'SHA256' || text === 'SHA512';
}

/**
 * Reads the key out of what a QR code says or a person types: an `otpauth://totp/` address with its
 * parameters, or the bare base32 key, forgiving of spaces, dashes, case, O/0 and I/1.
 * Defaults are RFC 6238's: HMAC-SHA-1, 6 digits, 30 seconds.
 */
export function parseOtpKey(text: string): ParsedOtpKey {
  const trimmed = text.trim();
  if (trimmed === '') return refused('key-empty');
  if (/^otpauth-migration:/i.test(trimmed)) return refused('key-is-export');
  if (trimmed.length > LONGEST_TEXT) return refused('key-not-in-code');
  if (/^otpauth:\/\//i.test(trimmed)) return parseUri(trimmed);
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || /[/@?&]/.test(trimmed))
    return refused('key-not-in-code');
  return parseBase32(trimmed, { algorithm: 'SHA1', digits: 6, period: 30 });
}

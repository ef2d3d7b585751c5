import { isBareKey } from './is-bare-key';
import { carriedKey } from './carried-key';
import { isSealedBackup } from './is-sealed-backup';

/** What a QR code that holds no key is for, as far as its first characters tell. */
export type CodeContent =
  | { readonly kind: 'web-address'; readonly host: string }
  /** A printed backup: what it seals, only its passphrase or passkey opens. */
  | { readonly kind: 'backup'; readonly sealed: string }
  | {
      readonly kind:
        | 'contact'
        | 'wifi'
        | 'payment'
        | 'phone'
        | 'email'
        | 'message'
        | 'event'
        | 'place'
        | 'other';
    };

/**
 * Beginnings that their standards prescribe: vCard (RFC 6350), iCalendar (RFC 5545), SEPA credit
 * transfer (EPC069-12) and Swiss QR-bill, `tel:`, `mailto:`, `sms:`, `geo:`; and those in use
 * everywhere for Wi-Fi and MeCard.
 */
const BEGINNINGS: readonly (readonly [
  RegExp,
  Exclude<CodeContent['kind'], 'web-address' | 'backup'>,
])[] = [
  [/^(BEGIN:VCARD|MECARD:)/i, 'contact'],
  [/^BEGIN:(VCALENDAR|VEVENT)/i, 'event'],
  [/^WIFI:/i, 'wifi'],
  [/^(BCD\r?\n00[12]|SPC\r?\n0)/, 'payment'],
  [/^tel:/i, 'phone'],
  [/^(mailto:|MATMSG:)/i, 'email'],
  [/^(sms|smsto|mms):/i, 'message'],
  [/^geo:/i, 'place'],
];

/** Names what a code is, without what it says: it may be nobody's business. Of an address, its host. */
export function contentOf(text: string): CodeContent {
  const trimmed = text.trim();
  if (isSealedBackup(trimmed)) return { kind: 'backup', sealed: trimmed };
  const host = hostOf(trimmed);
  if (host !== undefined) return { kind: 'web-address', host };
  const found = BEGINNINGS.find(([beginning]) => beginning.test(trimmed));
  return { kind: found?.[1] ?? 'other' };
}

/** Whether a code has the form of a key: its address, or the bare key. It may still not be a good one. */
export function isKeyShaped(text: string): boolean {
  const trimmed = text.replaceAll('\0', '').trim();
  const inside = carriedKey(trimmed);
  const key = inside?.text ?? trimmed;
  return /^otpauth:\/*totp\b/i.test(key) || isBareKey(key, inside?.isLabelled);
}

function hostOf(text: string): string | undefined {
  const written = /^(?:https?:\/\/|(?=www\.))(?:[^/@\s]*@)?([^\s/:?#]+)/i.exec(text)?.[1];
  return written?.toLowerCase();
}

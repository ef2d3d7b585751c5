import type { PairingLink } from '../wire/pairing-link';
import { keysFrom, type KeyPair } from '../wire/seal';

type Bytes = Uint8Array<ArrayBuffer>;

/** Crockford's: no letter that is taken for a digit or another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 10;

/** What is typed on the other computer: 50 random bits. It names the meeting place, and proves nothing. */
export function newTransferCode(random: (length: number) => Uint8Array): string {
  return [...random(LETTERS)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** A code as it was typed, forgiving of spaces, dashes, case, O and I; null where it is none. */
export function readTransferCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${String(LETTERS)}}$`).test(code) ? code : null;
}

/** In two groups, to be read out or typed. */
export const shownTransferCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** Where the two computers meet, and the keys by which the first word is sealed: who has the code has both. */
export interface MeetingPlace {
  readonly link: PairingLink;
  readonly keys: KeyPair;
}

async function derived(code: string, what: string, length: number): Promise<Bytes> {
  const text = (words: string) => new TextEncoder().encode(words);
  const key = await crypto.subtle.importKey('raw', text(code), 'HKDF', false, ['deriveBits']);
  const info = text(`lre-transfer/1 ${what}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, key, length * 8));
}

export async function meetingPlace(code: string): Promise<MeetingPlace> {
  const keys = await keysFrom(await derived(code, 'keys', 32));
  const channel = await derived(code, 'channel', 16);
  // A code says nothing of an expiry: the computer that gives enforces its own.
  return { link: { channel, publicKey: keys.publicKey, expiresAt: 0 }, keys };
}

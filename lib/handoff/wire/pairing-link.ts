import { fromBase64Url, toBase64Url } from './base64';

/** What the QR code carries, in the fragment of the phone page's address: no server ever sees it. */
export interface PairingLink {
  /** 16 random bytes. */
  readonly channel: Uint8Array<ArrayBuffer>;
  /** The computer's public key: 65 bytes, a point of P-256, uncompressed. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Epoch milliseconds by the computer's clock, a whole second. */
  readonly expiresAt: number;
}

export type PairingLinkProblem =
  /** There is no fragment: the page was opened by itself. */
  | 'link-missing'
  /** Cut or mistyped. */
  | 'link-damaged'
  /** Made by a version of the extension that this page does not know. */
  | 'link-of-another-version';

export type ParsedPairingLink =
  | { readonly ok: true; readonly link: PairingLink }
  | { readonly ok: false; readonly reason: PairingLinkProblem };

const VERSION = 1;
const CHANNEL = 16;
const EXPIRY = 4;
const KEY = 65;
const BYTES = 1 + CHANNEL + EXPIRY + KEY;

/** Version, channel, expiry (seconds, big-endian), key: what every message is bound to. */
export function pairingBytes(link: PairingLink): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BYTES);
  bytes[0] = VERSION;
  bytes.set(link.channel, 1);
  new DataView(bytes.buffer).setUint32(1 + CHANNEL, link.expiresAt / 1000);
  bytes.set(link.publicKey, 1 + CHANNEL + EXPIRY);
  return bytes;
}

/** The address that the phone opens. `page` is that of the phone's page, whose own fragment goes. */
export function makePairingLink(page: string, link: PairingLink): string {
  const address = new URL(page);
  address.hash = toBase64Url(pairingBytes(link));
  return address.href;
}

/** Reads `location.hash`, or the whole address. */
export function parsePairingLink(text: string): ParsedPairingLink {
  const fragment = text.slice(text.indexOf('#') + 1);
  if (!text.includes('#') || fragment === '') return { ok: false, reason: 'link-missing' };
  const bytes = fromBase64Url(fragment);
  if (!bytes || bytes.length === 0) return { ok: false, reason: 'link-damaged' };
  if (bytes[0] !== VERSION) return { ok: false, reason: 'link-of-another-version' };
  // An uncompressed point starts with 4; whether it is on the curve is seen when it is used.
  if (bytes.length !== BYTES || bytes[1 + CHANNEL + EXPIRY] !== 4) {
    return { ok: false, reason: 'link-damaged' };
  }
  const expiresAt = new DataView(bytes.buffer).getUint32(1 + CHANNEL) * 1000;
  const channel = bytes.slice(1, 1 + CHANNEL);
  return { ok: true, link: { channel, expiresAt, publicKey: bytes.slice(1 + CHANNEL + EXPIRY) } };
}

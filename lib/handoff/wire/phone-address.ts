/**
 * What the QR code says: the pairing link, and after a character that base64 does not have, where the
 * relay is. All of it is in the fragment, which no server sees.
 */
export function phoneAddress(link: string, relay: string): string {
  return relay === '' ? link : `${link}~${encodeURIComponent(relay)}`;
}

export interface PhoneAddress {
  /** `#…`, for `parsePairingLink`. */
  readonly fragment: string;
  /** `wss://…`, or `ws:` on this very machine; null where there is none that may be used. */
  readonly relay: string | null;
}

/** Takes `location.hash` apart. */
export function splitPhoneAddress(hash: string): PhoneAddress {
  const at = hash.indexOf('~');
  if (at < 0) return { fragment: hash, relay: null };
  return { fragment: hash.slice(0, at), relay: relayFrom(hash.slice(at + 1)) };
}

function relayFrom(encoded: string): string | null {
  try {
    const { protocol, href } = new URL(decodeURIComponent(encoded));
    return protocol === 'wss:' || protocol === 'ws:' ? href : null;
  } catch {
    return null;
  }
}

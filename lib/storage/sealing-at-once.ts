import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { parsedWithBytes, withBytes } from './bytes-in-json';
import type { ErasableKey } from './erasable-keys';
import type { Sealed } from './vault-record';

const NONCE_BYTES = 24;
const encoder = new TextEncoder();

/**
 * Seals a value without a wait, as a database's transaction ends at the first one. XChaCha20-Poly1305:
 * its nonce is long enough to be drawn for every record of a lifetime. `place` says what it belongs to.
 */
export function sealAtOnce(key: ErasableKey, place: string, value: unknown): Sealed {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = xchacha20poly1305(key, nonce, encoder.encode(place));
  return { nonce, bytes: Uint8Array.from(cipher.encrypt(encoder.encode(withBytes(value)))) };
}

/** What was sealed, or null where the key, the place or a byte is another. */
export function unsealAtOnce(key: ErasableKey, place: string, { nonce, bytes }: Sealed): unknown {
  let plain: Uint8Array;
  try {
    plain = xchacha20poly1305(key, nonce, encoder.encode(place)).decrypt(bytes);
  } catch {
    return null;
  }
  return parsedWithBytes(new TextDecoder().decode(plain));
}

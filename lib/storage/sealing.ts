import type { Sealed } from './vault-record';

const NONCE_BYTES = 12;
const encoder = new TextEncoder();

/** Encrypts with AES-256-GCM. `place` says what the text belongs to: it opens nowhere else. */
export async function seal(key: CryptoKey, place: string, text: BufferSource): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(place) };
  return { nonce, bytes: new Uint8Array(await crypto.subtle.encrypt(parameters, key, text)) };
}

/** The plain bytes, or null where the key, the place or a byte is not the one sealed with. */
export async function unseal(
  key: CryptoKey,
  place: string,
  sealed: Sealed,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parameters = { name: 'AES-GCM', iv: sealed.nonce, additionalData: encoder.encode(place) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.bytes));
  } catch (error) {
    // Every failed authentication is an OperationError, and none is told from another.
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

/** A key for {@link seal} from 32 raw bytes. */
export function sealingKey(raw: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

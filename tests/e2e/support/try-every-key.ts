import { createDecipheriv } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { ProfileFile } from './profile-files';

/** What was sealed, as the browser's own database holds it. */
export interface SealedBytes {
  readonly nonce: Buffer;
  readonly bytes: Buffer;
  /** The place that it belongs to, which opens it together with the key. */
  readonly place: string;
}

const KEY_BYTES = 32;
/** Random bytes are nearly all different; texts, tables and zeroes are not. */
const DIFFERENT = 22;

/** Every place of these files that could be a key. */
function* candidates(files: readonly ProfileFile[]): Generator<Buffer> {
  for (const { bytes } of files) {
    for (let at = 0; at + KEY_BYTES <= bytes.length; at += 1) {
      const candidate = bytes.subarray(at, at + KEY_BYTES);
      if (new Set(candidate).size >= DIFFERENT) yield candidate;
    }
  }
}

function opened(key: Buffer, { nonce, bytes, place }: SealedBytes): Buffer | null {
  try {
    if (nonce.length === 24) {
      return Buffer.from(xchacha20poly1305(key, nonce, Buffer.from(place)).decrypt(bytes));
    }
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return null;
  }
}

/** What was sealed, opened with whatever in these files is its key; null where nothing is. */
export function tryEveryKey(files: readonly ProfileFile[], sealed: SealedBytes): Buffer | null {
  for (const key of candidates(files)) {
    const plain = opened(key, sealed);
    if (plain) return plain;
  }
  return null;
}

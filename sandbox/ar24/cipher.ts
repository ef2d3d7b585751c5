import { createCipheriv, createHash } from 'node:crypto';

/**
 * AR24's cryptography. Hashes are lower-case hexadecimal *text*: keys are their first 32
 * characters and the IV 16 characters, never decoded bytes.
 */
const ALGORITHM = 'aes-256-cbc';
const KEY_CHARACTERS = 32;
const IV_CHARACTERS = 16;

function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function encrypt(plaintext: string, keyHash: string, privateKey: string): string {
  const iv = sha256Hex(sha256Hex(privateKey)).slice(0, IV_CHARACTERS);
  const cipher = createCipheriv(ALGORITHM, keyHash.slice(0, KEY_CHARACTERS), iv);
  return cipher.update(plaintext, 'utf8', 'base64') + cipher.final('base64');
}

/** The `signature` header that goes with `date`. */
export function signDate(date: string, privateKey: string): string {
  return encrypt(date, sha256Hex(privateKey), privateKey);
}

/** A success body: base64 of the encrypted JSON text, under the request's own `date`. */
export function encryptBody(json: string, date: string, privateKey: string): string {
  return encrypt(json, sha256Hex(date + privateKey), privateKey);
}

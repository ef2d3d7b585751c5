/**
 * AR24's signature and the decryption of its answers (docs/protocols/ar24.md, "Crypto").
 * Hashes are used as lower-case hexadecimal text, cut to the bytes AES wants, never decoded.
 */
const encoder = new TextEncoder();

async function sha256hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function aesKey(hex: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bytes = encoder.encode(hex.slice(0, 32));
  return crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, [usage]);
}

async function initialVector(hashedKey: string): Promise<Uint8Array<ArrayBuffer>> {
  return encoder.encode((await sha256hex(hashedKey)).slice(0, 16));
}

/** The `signature` header for a `date`: base64. */
export async function sign(date: string, privateKey: string): Promise<string> {
  const hashed = await sha256hex(privateKey);
  const iv = await initialVector(hashed);
  const key = await aesKey(hashed, 'encrypt');
  const bytes = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, encoder.encode(date));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/**
 * The plain text of an encrypted body, which is base64 as a whole. `date` is the one that was sent.
 * Rejects when the body is not base64 or was not encrypted for this date and key.
 */
export async function decrypt(body: string, date: string, privateKey: string): Promise<string> {
  const iv = await initialVector(await sha256hex(privateKey));
  const key = await aesKey(await sha256hex(date + privateKey), 'decrypt');
  const bytes = Uint8Array.from(atob(body.trim()), (character) => character.charCodeAt(0));
  const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, bytes);
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

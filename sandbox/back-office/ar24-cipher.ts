import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

// The back office is a client: it has its own reading of the protocol, not the simulator's.
const ALGORITHM = 'aes-256-cbc';

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function initialisationVector(privateKey: string): string {
  return sha256Hex(sha256Hex(privateKey)).slice(0, 16);
}

/** The `signature` header for `date`. */
export function signDate(date: string, privateKey: string): string {
  const key = sha256Hex(privateKey).slice(0, 32);
  const cipher = createCipheriv(ALGORITHM, key, initialisationVector(privateKey));
  return Buffer.concat([cipher.update(date), cipher.final()]).toString('base64');
}

/** The JSON text in a success body. */
export function decryptBody(body: string, date: string, privateKey: string): string {
  const key = sha256Hex(date + privateKey).slice(0, 32);
  const decipher = createDecipheriv(ALGORITHM, key, initialisationVector(privateKey));
  return decipher.update(body, 'base64', 'utf8') + decipher.final('utf8');
}

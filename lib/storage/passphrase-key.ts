import { argon2id } from 'hash-wasm';
import { sealingKey } from './sealing';
import type { PassphraseCost } from './vault-record';

/** RFC 9106, second recommended option (64 MiB, 3 passes), in one lane: workers have no threads here. */
export const PASSPHRASE_COST: PassphraseCost = { memory: 65_536, iterations: 3, parallelism: 1 };

/** The key that a passphrase makes, by Argon2id. Takes about a third of a second by design. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost,
): Promise<CryptoKey> {
  const raw = await argon2id({
    // The same words typed on another keyboard or system are the same bytes.
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memory,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const bytes = new Uint8Array(raw);
  const key = await sealingKey(bytes);
  raw.fill(0);
  bytes.fill(0);
  return key;
}

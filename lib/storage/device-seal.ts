import type { Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { sealAtOnce, unsealAtOnce } from './sealing-at-once';
import { seal, unseal } from './sealing';
import type { Sealed } from './vault-record';

const DEVICE_KEY = 'device-key';

/**
 * What must be readable while all vaults are locked, sealed twice: with a key of this browser profile,
 * which the browser never exports and keeps in the database, and with one that lies in a file of its
 * own and can be destroyed. A copy of the whole profile carries both along, which is why a sender's key
 * is not sealed with them alone.
 */
export class DeviceSeal {
  readonly #database: Database;
  readonly #erasable: ErasableKeys;

  constructor(database: Database, erasable: ErasableKeys) {
    this.#database = database;
    this.#erasable = erasable;
  }

  /** Keeps a JSON value under `name`; who forgets `owner` forgets it. */
  async put(name: string, value: unknown, owner: string): Promise<void> {
    const text = new TextEncoder().encode(JSON.stringify(value));
    const inner = await seal(await deviceKey(this.#database), name, text);
    const outer = sealAtOnce(await this.#erasable.make(owner), name, inner);
    await this.#database.put('values', outer, name);
  }

  /** The value kept under `name`, or null where there's none that opens. */
  async get(name: string, owner: string): Promise<unknown> {
    const outer = (await this.#database.get('values', name)) as Sealed | undefined;
    const erasable = outer && (await this.#erasable.get(owner));
    const inner = erasable && (unsealAtOnce(erasable, name, outer) as Sealed | null);
    // Not made here: a read writes nothing, and a new key would open nothing.
    const key =
      inner && ((await this.#database.get('values', DEVICE_KEY)) as CryptoKey | undefined);
    const bytes = key && (await unseal(key, name, inner));
    return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown) : null;
  }
}

/** The key of this browser profile: made once, never to be exported. */
export async function deviceKey(database: Database): Promise<CryptoKey> {
  const known = await database.get('values', DEVICE_KEY);
  if (known) return known as CryptoKey;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('values', 'readwrite');
  // Another caller may have made one meanwhile: the first stays.
  const first = ((await transaction.store.get(DEVICE_KEY)) as CryptoKey | undefined) ?? made;
  await transaction.store.put(first, DEVICE_KEY);
  await transaction.done;
  return first;
}

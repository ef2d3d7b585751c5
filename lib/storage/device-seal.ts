import type { Database } from './database';
import { seal, unseal } from './sealing';
import type { Sealed } from './vault-record';

const DEVICE_KEY = 'device-key';

/**
 * The key of this browser profile: made once, kept by the browser, never to be exported. It keeps
 * what must be readable while all vaults are locked from lying in the clear on disk; a copy of the
 * whole profile carries it along, which is why a sender's key is not sealed with it.
 */
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

/** Keeps a JSON value under `name`, sealed with the device key. */
export async function putSealed(database: Database, name: string, value: unknown): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  await database.put('values', await seal(await deviceKey(database), name, text), name);
}

/** The value kept under `name`, or null where there's none that opens. */
export async function getSealed(database: Database, name: string): Promise<unknown> {
  const sealed = (await database.get('values', name)) as Sealed | undefined;
  // Not made here: a read writes nothing, and a new key would open nothing.
  const key = sealed && ((await database.get('values', DEVICE_KEY)) as CryptoKey | undefined);
  const bytes = key && (await unseal(key, name, sealed));
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown) : null;
}

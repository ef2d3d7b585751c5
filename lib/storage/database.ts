import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { WORKSTATION, type ErasableKey, type ErasableKeys } from './erasable-keys';
import { sealEverything } from './seal-everything';
import type { StoredOrder, StoredSender, StoredVault } from './sealed-forms';
import type { Sealed } from './vault-record';

/** An entry of a sender's journal of use, sealed with the sender's data key. */
export interface StoredUse {
  readonly senderId: string;
  /** 1 for the first. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly sealed: Sealed;
}

/** All that this workstation keeps. Nothing secret in the clear: see `vault.ts`, `device-seal.ts`. */
export interface LreSchema extends DBSchema {
  senders: { key: string; value: StoredSender };
  orders: { key: string; value: StoredOrder; indexes: { 'by-sender': string } };
  vaults: { key: string; value: StoredVault };
  /** Single values by name: settings, the sealed access to AR24, the device key, handed codes. */
  values: { key: string; value: unknown };
  uses: { key: [senderId: string, number: number]; value: StoredUse };
}

export type Database = IDBPDatabase<LreSchema>;
export type Upgrading = IDBPTransaction<
  LreSchema,
  ('senders' | 'orders' | 'vaults' | 'values' | 'uses')[],
  'versionchange'
>;
type Upgrade = (
  database: Database,
  transaction: Upgrading,
  keys: ReadonlyMap<string, ErasableKey>,
) => void | Promise<void>;

/** One step per version, never edited after release; each has a full sample in its test. */
const upgrades: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('senders', { keyPath: 'id' });
    const orders = database.createObjectStore('orders', { keyPath: 'id' });
    orders.createIndex('by-sender', 'senderId');
    database.createObjectStore('vaults', { keyPath: 'senderId' });
    database.createObjectStore('values');
  },
  (database) => {
    database.createObjectStore('uses', { keyPath: ['senderId', 'number'] });
  },
  (_, transaction, keys) => sealEverything(transaction, keys),
];

export const DATABASE_NAME = 'expediteurs-lre';
/** The trial's own: nothing of it is ever in the other, nor the other way round. */
export const TRIAL_DATABASE_NAME = 'expediteurs-lre-trial';
export const DATABASE_VERSION = upgrades.length;
/** From this version on nothing of a person lies there in the clear. */
const SEALED_SINCE = 3;

/**
 * Opens the database, bringing what an earlier version left up to date. `onClosed` is told when the
 * connection is lost, to a newer version that upgrades or to the browser: open it anew.
 *
 * Upgrades only ever add, so what a newer version of the extension left is opened as it is: going
 * back to the version before must not lose a key.
 */
export async function openDatabase(
  name: string,
  erasable: ErasableKeys,
  onClosed?: () => void,
): Promise<Database> {
  // Before the upgrade, which waits for nothing but the database.
  for (const id of [WORKSTATION, ...(await sendersBefore(name))]) await erasable.make(id);
  const keys = await erasable.all();
  try {
    return await open(name, DATABASE_VERSION, keys, onClosed);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      return open(name, undefined, keys, onClosed);
    }
    throw error;
  }
}

/** Whose records an earlier version has left in the clear. */
async function sendersBefore(name: string): Promise<string[]> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  if (!known?.version || known.version >= SEALED_SINCE) return [];
  const database = await openDB<LreSchema>(name);
  const ids = await database.getAllKeys('senders');
  database.close();
  return ids;
}

function open(
  name: string,
  version: number | undefined,
  keys: ReadonlyMap<string, ErasableKey>,
  onClosed?: () => void,
): Promise<Database> {
  return openDB<LreSchema>(name, version, {
    async upgrade(database, from, _to, transaction) {
      for (const upgrade of upgrades.slice(from)) await upgrade(database, transaction, keys);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
}

/** Erases the database; the connection must be closed. */
export function eraseDatabase(name = DATABASE_NAME): Promise<void> {
  return deleteDB(name);
}

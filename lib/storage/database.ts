import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Order } from '../domain/order';
import type { Sender } from '../domain/sender';
import type { Sealed, VaultRecord } from './vault-record';

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
  senders: { key: string; value: Sender };
  orders: { key: string; value: Order; indexes: { 'by-sender': string } };
  vaults: { key: string; value: VaultRecord };
  /** Single values by name: settings, the sealed access to AR24, the device key, handed codes. */
  values: { key: string; value: unknown };
  uses: { key: [senderId: string, number: number]; value: StoredUse };
}

export type Database = IDBPDatabase<LreSchema>;
type Upgrade = (
  database: Database,
  transaction: IDBPTransaction<
    LreSchema,
    ('senders' | 'orders' | 'vaults' | 'values' | 'uses')[],
    'versionchange'
  >,
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
];

export const DATABASE_NAME = 'expediteurs-lre';
export const DATABASE_VERSION = upgrades.length;

/**
 * Opens the database, bringing what an earlier version left up to date. `onClosed` is told when the
 * connection is lost, to a newer version that upgrades or to the browser: open it anew.
 *
 * Upgrades only ever add, so what a newer version of the extension left is opened as it is: going
 * back to the version before must not lose a key.
 */
export async function openDatabase(name = DATABASE_NAME, onClosed?: () => void): Promise<Database> {
  try {
    return await open(name, DATABASE_VERSION, onClosed);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      return open(name, undefined, onClosed);
    }
    throw error;
  }
}

function open(name: string, version: number | undefined, onClosed?: () => void): Promise<Database> {
  return openDB<LreSchema>(name, version, {
    async upgrade(database, from, _to, transaction) {
      for (const upgrade of upgrades.slice(from)) await upgrade(database, transaction);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed?.();
    },
    terminated: () => onClosed?.(),
  });
}

/** Erases the database; the connection must be closed. */
export function eraseDatabase(): Promise<void> {
  return deleteDB(DATABASE_NAME);
}

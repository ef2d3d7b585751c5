import type { IDBPDatabase } from 'idb';

/** What a database of one version looked like and held. Never edited after that version's release. */
export interface Sample {
  readonly version: number;
  readonly create: (database: IDBPDatabase) => void;
  readonly data: Record<string, readonly { readonly value: unknown; readonly key?: string }[]>;
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const sealed = { nonce: bytes(1, 2, 3), bytes: bytes(4, 5, 6) };

const version1: Sample = {
  version: 1,
  create(database) {
    database.createObjectStore('senders', { keyPath: 'id' });
    database.createObjectStore('orders', { keyPath: 'id' }).createIndex('by-sender', 'senderId');
    database.createObjectStore('vaults', { keyPath: 'senderId' });
    database.createObjectStore('values');
  },
  data: {
    senders: [
      {
        value: {
          id: 'sender-1',
          state: 'letter-on-its-way',
          step: 'summary',
          email: 'jeanne@agence.fr',
          fields: {
            gender: 'F',
            firstname: 'Jeanne',
            lastname: 'Martin',
            statut: 'particulier',
            company: '',
            siret: '',
            vat: '',
            address1: '12 rue des Tilleuls',
            address2: '',
            zipcode: '69003',
            city: 'Lyon',
            country: 'FR',
            terms: '1',
          },
          accountId: '50956',
          todo: [],
          expectedOn: '2026-11-30',
          reminderWanted: true,
          keyProvenAt: null,
          syncedAt: 1_764_000_000_000,
          intention: 'intention-2',
          createdAt: 1_764_000_000_000,
          updatedAt: 1_764_000_000_000,
        },
      },
    ],
    orders: [
      {
        value: {
          id: 'intention-1',
          senderId: 'sender-1',
          stateBefore: 'draft',
          accountId: '50956',
          email: 'jeanne@agence.fr',
          address: ['Jeanne Martin', '12 rue des Tilleuls', '69003 Lyon'],
          status: 'accepted',
          intendedAt: 1_764_000_000_000,
          sentAt: 1_764_000_000_100,
          settledAt: 1_764_000_000_200,
          problem: null,
        },
      },
    ],
    vaults: [
      {
        value: {
          senderId: 'sender-1',
          salt: bytes(9, 9),
          cost: { memory: 65_536, iterations: 3, parallelism: 1 },
          dataKey: sealed,
          proven: sealed,
          candidate: null,
        },
      },
    ],
    values: [
      { key: 'preferences', value: { baseUrl: 'https://app.ar24.fr/api', lockMinutes: 30 } },
    ],
  },
};

const version2: Sample = {
  version: 2,
  create(database) {
    version1.create(database);
    database.createObjectStore('uses', { keyPath: ['senderId', 'number'] });
  },
  data: {
    ...version1.data,
    uses: [{ value: { senderId: 'sender-1', number: 1, at: 1_764_000_000_000, sealed } }],
  },
};

export const versions: readonly Sample[] = [version1, version2];

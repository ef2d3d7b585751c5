import type { IDBPDatabase } from 'idb';

/** What a database of one version looked like and held. Never edited after that version's release. */
export interface Sample {
  readonly version: number;
  readonly create: (database: IDBPDatabase) => void;
  /** The keys that lay beside it, by name. */
  readonly keys?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  readonly data: Record<string, readonly { readonly value: unknown; readonly key?: string }[]>;
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const from64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
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

const sealedSender = {
  nonce: from64('pgGFo3dPt6+b9hvzT/1QqnhGCThQTCBm'),
  bytes: from64(
    '4MuBKerjeFdpQYuPRRAD/MXp+VkYO7L9R5/cEiK7KeBLEPA8v/R5pka1giu8uDpbj2sXHgZxWGquNcn4lVmnJqLJ' +
      '6x54XQKMkbRSmqA4V5n65Hb0L0W1dwVAi2GqBW68MrQUbQBdfPLTXWivICTsY87oTc0jcFa9cJ/9VFMIUB29mDQB' +
      'YjaT2lvgHZG4xG58bihUZ9vm+azL32LWAA81/F1xto991LCYL604CQHomDBczwAop61UfCyH4db4+x1GaXMQA7U/' +
      'R7WkBnVkoRY/4ouSSN66l3cAMBledWcBXeU2x5z4jAMJHsP7ACWVUUwZHyB44OsscNkfpNow+jnACTyonYYQGfY0' +
      'ltNVrzqEMA==',
  ),
};
const sealedOrder = {
  nonce: from64('Jz5hqhvUidBnJYMj67VHsZHi1yrZhaEg'),
  bytes: from64(
    'GTguqiJk2UGbAYPmCQDNl8u0QOgjY2Euwwlkm6IPF8Gz3agfDUd/+arTrRI2GyUyFEwJYGG4LcN4O+AYUehzuRyy' +
      'uQCmqgx8EQclbd+keOveXFyKk+LVit+uGyihBlk/Pi5gw2gn94mvbOc=',
  ),
};
const sealedVault = {
  nonce: from64('rNr8ZgGGR4srxLNhlhzn1pqPwzMK4dg6'),
  bytes: from64(
    'LpYPS1KPcnIbZHkU7tQT2L4sl99GP6NjxlgZzrgc7h6xrAsHspzNRf9RToshGdp1h4Vj6Dw37MD2oUa2mEsLNGX/' +
      'LvbD6kaeBV0F29RtpPDeYDhc08a3R+D0SNmAtHbOl+AB56XTRk+HKrREOKJeN9DL5JGwBiZHRFhOU7y3OULiBq5Q' +
      'hUSfoiu8SN/NI3vVuCEWKYKglGTScBle2DO0EB5G',
  ),
};
const sealedWaiting = {
  nonce: from64('fnz55QgFKyG7CmTjZLGZuMUrzN6e06C4'),
  bytes: from64(
    'RLn4hMKIcA8XdUWb89VpMW28ruUJhGQ6Fr/VWI0z6zR9qk1eEvUCPTYFht9OTXHzXpghUbm8B4Q8IeKHChAu5iEW' +
      'SFMv99g=',
  ),
};
const sealedAccess = {
  nonce: from64('MatJldsNxZymtOwGv2RudZcwmcDmXQTq'),
  bytes: from64(
    '8YIXC4qTdOr1FJaZiMVTAETpWtw+QnZDpGRxvLS9Bn//jD7SHvhFPdPNZj9gHw4MMbh5UReYeZRwmKT80Z5Q55+T' +
      'y74JxCg=',
  ),
};

const first = (store: string) => version1.data[store]?.[0]?.value as { readonly fields?: object };

const version3: Sample = {
  version: 3,
  create: version2.create,
  keys: { 'sender-1': new Uint8Array(32).fill(7), workstation: new Uint8Array(32).fill(8) },
  data: {
    ...version2.data,
    senders: [
      {
        value: {
          ...first('senders'),
          email: '',
          fields: {
            ...first('senders').fields,
            ...{ gender: '', firstname: '', lastname: '', statut: 'professionnel' },
            ...{ address1: '', zipcode: '', city: '', terms: '' },
          },
          sealed: sealedSender,
        },
      },
    ],
    orders: [{ value: { ...first('orders'), email: '', address: [], sealed: sealedOrder } }],
    vaults: [
      { value: { senderId: 'sender-1', proven: sealed, candidate: null, sealed: sealedVault } },
    ],
    values: [
      { key: 'ar24-access', value: sealedAccess },
      { key: 'preferences', value: { baseUrl: 'https://app.ar24.fr/api', lockMinutes: 30 } },
      { key: 'uses-waiting:sender-1', value: sealedWaiting },
    ],
  },
};

export const versions: readonly Sample[] = [version1, version2, version3];

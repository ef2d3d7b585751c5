import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION, openDatabase } from './database';
import { versions } from './database.samples';

describe('the database', () => {
  it('has a full sample of every version', () => {
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: DATABASE_VERSION }, (_, at) => at + 1),
    );
  });

  it.each(versions)(
    'keeps everything that version $version had',
    async ({ version, create, data }) => {
      const name = `from-${version}`;
      const old = await openDB(name, version, { upgrade: create });
      for (const [store, records] of Object.entries(data)) {
        for (const { key, value } of records) await old.put(store, value, key);
      }
      old.close();

      const database = await openDatabase(name);
      expect(database.version).toBe(DATABASE_VERSION);
      for (const [store, records] of Object.entries(data)) {
        const kept = await database.getAll(store as 'senders');
        expect(kept).toEqual(records.map(({ value }) => value));
      }
      expect(await database.getAllFromIndex('orders', 'by-sender', 'sender-1')).toHaveLength(1);
      database.close();
      await deleteDB(name);
    },
  );

  it('opens what a newer version left, and reads and writes it', async () => {
    const first = await openDatabase('newer');
    await first.put('values', { lockMinutes: 5 }, 'preferences');
    first.close();
    const newer = await openDB('newer', DATABASE_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('something-new'),
    });
    newer.close();
    const back = await openDatabase('newer');
    expect(await back.get('values', 'preferences')).toEqual({ lockMinutes: 5 });
    await back.put('values', { lockMinutes: 6 }, 'preferences');
    expect(await back.get('values', 'preferences')).toEqual({ lockMinutes: 6 });
    back.close();
  });

  it('steps aside for a newer version and says so', async () => {
    let closed = false;
    const database = await openDatabase('aside', () => (closed = true));
    const newer = await openDB('aside', DATABASE_VERSION + 1);
    expect(closed).toBe(true);
    expect(() => database.transaction('senders')).toThrow();
    newer.close();
  });
});

import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { memoryKeyFiles, memoryKeys } from '../../tests/support/memory-key-files';
import { DATABASE_VERSION, openDatabase } from './database';
import { versions, type Sample } from './database.samples';
import { ErasableKeys } from './erasable-keys';
import { SenderStore } from './sender-store';
import { unsealAtOnce } from './sealing-at-once';
import { Vault } from './vault';
import type { Sealed } from './vault-record';

/** A database as that version left it, and the keys beside it. */
async function left({ version, create, data, keys = {} }: Sample, more: Sample['data'] = {}) {
  const name = crypto.randomUUID();
  const old = await openDB(name, version, { upgrade: create });
  for (const [store, records] of [...Object.entries(data), ...Object.entries(more)]) {
    for (const { key, value } of records) await old.put(store, value, key);
  }
  old.close();
  const files = memoryKeyFiles();
  for (const [owner, key] of Object.entries(keys)) await files.create(owner, key);
  return { name, erasable: new ErasableKeys(files) };
}

const original = (store: string) => versions[0]?.data[store]?.[0]?.value as object;

describe('the database', () => {
  it('has a full sample of every version', () => {
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: DATABASE_VERSION }, (_, at) => at + 1),
    );
  });

  it.each(versions)('keeps everything that version $version had', async (sample) => {
    const { name, erasable } = await left(sample);
    const database = await openDatabase(name, erasable);
    expect(database.version).toBe(DATABASE_VERSION);
    const senders = new SenderStore(database, erasable, () => 0);
    expect(await senders.list()).toEqual([original('senders')]);
    expect(await senders.allOrders()).toEqual([original('orders')]);
    expect(await senders.shownOrder('sender-1')).toEqual(original('orders'));
    expect(await new Vault(database, erasable).get('sender-1')).toEqual(original('vaults'));
    for (const store of ['values', 'uses'] as const) {
      const records = sample.data[store] ?? [];
      expect(await database.getAll(store)).toEqual(records.map(({ value }) => value));
    }
    database.close();
    await deleteDB(name);
  });

  it('seals what version 2 kept readable, each with the key of whom it belongs to', async () => {
    const sealed = { nonce: Uint8Array.of(1), bytes: Uint8Array.of(2) };
    const names = { 'ar24-access': 'workstation', 'uses-waiting:sender-1': 'sender-1' };
    const { name, erasable } = await left(versions[1]!, {
      values: Object.keys(names).map((key) => ({ key, value: sealed })),
    });
    const database = await openDatabase(name, erasable);
    for (const [value, owner] of Object.entries(names)) {
      const outer = (await database.get('values', value)) as Sealed;
      expect(unsealAtOnce((await erasable.get(owner))!, value, outer)).toEqual(sealed);
    }
    const rest = JSON.stringify([
      await database.getAll('senders'),
      await database.getAll('orders'),
    ]);
    expect(rest).not.toMatch(/jeanne|Martin|tilleuls|Lyon/i);
    expect(await database.get('vaults', 'sender-1')).not.toHaveProperty('dataKey');
  });

  it('opens what a newer version left, and reads and writes it', async () => {
    const keys = memoryKeys();
    const first = await openDatabase('newer', keys);
    await first.put('values', { lockMinutes: 5 }, 'preferences');
    first.close();
    const newer = await openDB('newer', DATABASE_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('something-new'),
    });
    newer.close();
    const back = await openDatabase('newer', keys);
    expect(await back.get('values', 'preferences')).toEqual({ lockMinutes: 5 });
    await back.put('values', { lockMinutes: 6 }, 'preferences');
    expect(await back.get('values', 'preferences')).toEqual({ lockMinutes: 6 });
    back.close();
  });

  it('steps aside for a newer version and says so', async () => {
    let closed = false;
    const database = await openDatabase('aside', memoryKeys(), () => (closed = true));
    const newer = await openDB('aside', DATABASE_VERSION + 1);
    expect(closed).toBe(true);
    expect(() => database.transaction('senders')).toThrow();
    newer.close();
  });
});

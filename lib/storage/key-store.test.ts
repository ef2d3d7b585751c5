import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryCopies } from '../../tests/support/memory-copies';
import { memoryKeys } from '../../tests/support/memory-key-files';
import { CHEAP } from '../../tests/support/test-background';
import type { OtpKey } from '../domain/otp-key';
import { openDatabase, type Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { KeyStore } from './key-store';
import { restoreLost } from './restore-lost';
import { SenderStore } from './sender-store';
import { Vault, type RawDataKey } from './vault';

const PASSPHRASE = 'les tilleuls fleurissent en juin';
const first: OtpKey = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
};
const second = { ...first, secret: 'ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP' };

let database: Database;
let erasable: ErasableKeys;
let copies: ReturnType<typeof memoryCopies>;
let senders: SenderStore;
let vault: Vault;
let keys: KeyStore;
let raw: RawDataKey;

const read = async (slot: 'proven' | 'candidate', from = vault) =>
  from.read((await from.get('a'))!, slot, raw);
const enter = async (key: OtpKey) => keys.enter('a', await vault.sealKey('a', raw, key));

beforeEach(async () => {
  erasable = memoryKeys();
  database = await openDatabase(crypto.randomUUID(), erasable);
  copies = memoryCopies();
  senders = new SenderStore(database, erasable, Date.now);
  vault = new Vault(database, erasable, CHEAP);
  keys = new KeyStore(database, copies, Date.now);
  await senders.saveDraft('a', { email: 'a@b.fr' });
  await senders.apply('a', 'verified-found');
  raw = (await vault.create('a', PASSPHRASE))!;
});

describe('what happens to a key', () => {
  it('keeps the proven key until the new one is proven', async () => {
    await enter(first);
    await keys.prove('a');
    await enter(second);
    expect(await read('proven')).toEqual(first);
    expect(await read('candidate')).toEqual(second);
    await keys.keepEarlier('a');
    expect(await read('candidate')).toBeNull();
    expect(await read('proven')).toEqual(first);
    expect(await senders.get('a')).toMatchObject({ state: 'identified' });
  });

  it('moves neither the vault nor the sender where the state does not allow it', async () => {
    await expect(keys.prove('a')).rejects.toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await senders.get('a')).toMatchObject({
      state: 'identified-elsewhere',
      keyProvenAt: null,
    });
    await senders.remove('a');
    await expect(enter(first)).rejects.toMatchObject({ problem: { reason: 'sender-gone' } });
  });

  it('keeps a refused key, for a refusal that had another cause', async () => {
    await enter(first);
    await keys.refuse('a');
    await keys.enterAgain('a');
    await keys.prove('a');
    expect(await read('proven')).toEqual(first);
  });
});

describe('the second copy of a vault', () => {
  it('brings sender and key back after the database was lost, with the same passphrase', async () => {
    await enter(first);
    await keys.prove('a');
    const empty = await openDatabase(crypto.randomUUID(), erasable);
    expect(await restoreLost(empty, erasable, copies)).toBe(1);
    expect(await restoreLost(empty, erasable, copies)).toBe(0);
    const back = new SenderStore(empty, erasable, Date.now);
    expect(await back.get('a')).toMatchObject({ state: 'identified', email: 'a@b.fr' });
    const restored = new Vault(empty, erasable, CHEAP);
    raw = (await restored.open((await restored.get('a'))!, PASSPHRASE))!;
    expect(await read('proven', restored)).toEqual(first);
  });

  it('never replaces what the database still has', async () => {
    await enter(first);
    await keys.prove('a');
    await senders.apply('a', 'order-intended');
    expect(await restoreLost(database, erasable, copies)).toBe(0);
    expect(await senders.get('a')).toMatchObject({ state: 'ordering' });
  });

  it('has nothing readable of the key', async () => {
    await enter(first);
    expect([...copies.texts.values()].join()).not.toContain(first.secret.slice(0, 8));
  });

  it('fails without failing what it copies', async () => {
    const broken = { ...copies, put: () => Promise.reject(new Error('disk full')) };
    const store = new KeyStore(database, broken, Date.now);
    await store.enter('a', await vault.sealKey('a', raw, first));
    expect(await senders.get('a')).toMatchObject({ state: 'key-unproven' });
  });
});

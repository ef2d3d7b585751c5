import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryCopies } from '../../tests/support/memory-copies';
import { memoryKeyFiles } from '../../tests/support/memory-key-files';
import { CHEAP } from '../../tests/support/test-background';
import { openDatabase, type Database } from './database';
import { ErasableKeys } from './erasable-keys';
import { Forgetting } from './forgetting';
import { KeyStore } from './key-store';
import { isUnreadable } from './sealed-forms';
import { SenderStore } from './sender-store';
import { Vault } from './vault';

let database: Database;
let files: ReturnType<typeof memoryKeyFiles>;
let erasable: ErasableKeys;
let copies: ReturnType<typeof memoryCopies>;
let senders: SenderStore;
let forgetting: Forgetting;

beforeEach(async () => {
  files = memoryKeyFiles();
  erasable = new ErasableKeys(files);
  copies = memoryCopies();
  database = await openDatabase(crypto.randomUUID(), erasable);
  senders = new SenderStore(database, erasable, Date.now);
  forgetting = new Forgetting({ database, erasable, copies, senders });
  for (const id of ['a', 'b']) await senders.saveDraft(id, { email: `${id}@agence.fr` });
  await new Vault(database, erasable, CHEAP).create('a', 'les tilleuls fleurissent');
  await new KeyStore(database, copies, Date.now).copy('a');
});

describe('a sender that is forgotten', () => {
  it('leaves records that no key opens, and everybody else as they were', async () => {
    const stored = (await database.get('senders', 'a'))!;
    const vault = await database.get('vaults', 'a');
    await forgetting.sender('a');
    expect(files.destroyed).toEqual(['a']);
    await database.put('senders', stored);
    await database.put('vaults', vault!);
    expect(isUnreadable(stored, await erasable.get('a'))).toBe(true);
    expect(await new Vault(database, erasable, CHEAP).get('a')).toBeNull();
    expect(await senders.get('b')).toMatchObject({ email: 'b@agence.fr' });
    expect(copies.texts.size).toBe(0);
  });

  it('is forgotten at the next start where the worker died on the way', async () => {
    const dying = { ...copies, remove: () => Promise.reject(new Error('died')) };
    const first = new Forgetting({ database, erasable, copies: dying, senders });
    await expect(first.sender('a')).rejects.toThrow('died');
    expect(await forgetting.resume()).toBe(false);
    expect((await senders.list()).map(({ id }) => id)).toEqual(['b']);
    expect(files.destroyed).toEqual(['a']);
    expect(await database.getAllKeys('values')).not.toContain('forgetting:a');
  });
});

describe('everything that is forgotten', () => {
  it('is forgotten at the next start where the worker died on the way', async () => {
    const dying = { ...copies, clear: () => Promise.reject(new Error('died')) };
    const first = new Forgetting({ database, erasable, copies: dying, senders });
    await expect(first.everything()).rejects.toThrow('died');
    expect(files.destroyed).toEqual([]);
    expect(await forgetting.resume()).toBe(true);
    expect(files.destroyed.sort()).toEqual(['a', 'b', 'workstation']);
    expect(copies.texts.size).toBe(0);
  });
});

describe('a key that is lost', () => {
  it('is told, and what was paid and where a sender stands is still known', async () => {
    expect(await forgetting.listUnreadable()).toEqual([]);
    await files.destroy(['a']);
    const later = new ErasableKeys(files);
    const reopened = new SenderStore(database, later, Date.now);
    const again = new Forgetting({ database, erasable: later, copies, senders: reopened });
    expect(await again.listUnreadable()).toEqual(['a']);
    expect(await reopened.get('a')).toMatchObject({ state: 'draft', email: '' });
    await reopened.apply('a', 'verified-found', { email: 'c@agence.fr' });
    expect(await reopened.get('a')).toMatchObject({ state: 'identified-elsewhere', email: '' });
  });
});

describe('keys', () => {
  it('are one each, also for two that ask at once, and what is read is what lies in the files', async () => {
    const [one, other] = await Promise.all([erasable.make('c'), erasable.make('c')]);
    expect(one).toEqual(other);
    expect((await files.all()).get('c')).toEqual(one);
    expect(new Set([...(await files.all()).values()].map(String)).size).toBe(4);
  });
});

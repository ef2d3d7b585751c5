import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryKeys } from '../../tests/support/memory-key-files';
import { CHEAP } from '../../tests/support/test-background';
import { openDatabase, type Database } from './database';
import { MAX_PASSKEYS, PasskeyStore } from './passkey-store';
import { Vault, type RawDataKey } from './vault';

const PASSPHRASE = 'les tilleuls fleurissent en juin';
const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const touch = (credentialId: string, fill: number) => ({ credentialId, output: bytes(fill) });

let database: Database;
let vault: Vault;
let passkeys: PasskeyStore;
let raw: RawDataKey;

const add = (credentialId: string, fill: number) =>
  passkeys.add('a', raw, { ...touch(credentialId, fill), salt: bytes(100 + fill), addedAt: 1 });

beforeEach(async () => {
  const erasable = memoryKeys();
  database = await openDatabase(crypto.randomUUID(), erasable);
  vault = new Vault(database, erasable, CHEAP);
  passkeys = new PasskeyStore(database, erasable);
  raw = (await vault.create('a', PASSPHRASE))!;
});

describe('passkeys', () => {
  it('open the same data key, each by itself, and the passphrase goes on opening it', async () => {
    await add('one', 1);
    await add('two', 2);
    expect(await passkeys.open('a', touch('one', 1))).toEqual(raw);
    expect(await passkeys.open('a', touch('two', 2))).toEqual(raw);
    expect(await vault.open((await vault.get('a'))!, PASSPHRASE)).toEqual(raw);
  });

  it('open nothing with another’s secret, under another’s name, or for another sender', async () => {
    await add('one', 1);
    await vault.create('b', PASSPHRASE);
    expect(await passkeys.open('a', touch('one', 2))).toBeNull();
    expect(await passkeys.open('a', touch('two', 1))).toBeNull();
    expect(await passkeys.open('b', touch('one', 1))).toBeNull();
  });

  it('are taken away one by one, without the key', async () => {
    await add('one', 1);
    await add('two', 2);
    await passkeys.remove('a', 'one');
    expect((await passkeys.list('a')).map(({ credentialId }) => credentialId)).toEqual(['two']);
    expect(await passkeys.open('a', touch('one', 1))).toBeNull();
    expect(await passkeys.open('a', touch('two', 2))).toEqual(raw);
  });

  it('added again take the place of what they were, and there is an end to them', async () => {
    await add('one', 1);
    await add('one', 2);
    expect(await passkeys.open('a', touch('one', 2))).toEqual(raw);
    for (let more = 1; more < MAX_PASSKEYS; more += 1) await add(`more-${more}`, 3);
    await expect(add('too-many', 4)).rejects.toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
  });

  it('keep neither the secret nor the data key readable in the database', async () => {
    await add('one', 1);
    const text = JSON.stringify(await database.getAll('vaults'), (_, value: unknown) =>
      value instanceof Uint8Array ? [...value].join() : value,
    );
    expect(text).not.toContain([...raw].join());
    expect(text).not.toContain([...bytes(1)].join());
    expect(text).not.toContain('one');
  });
});

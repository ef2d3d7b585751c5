import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHEAP } from '../../tests/support/test-background';
import { memoryKeys } from '../../tests/support/memory-key-files';
import { memorySession } from '../../tests/support/memory-session';
import type { OtpKey } from '../domain/otp-key';
import { openDatabase, type Database } from './database';
import { UnlockedKeys } from './unlocked-keys';
import { Vault } from './vault';

const key: OtpKey = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
};
const PASSPHRASE = 'les tilleuls fleurissent en juin';

let database: Database;
let vault: Vault;
const record = async () => (await vault.get('a'))!;

beforeEach(async () => {
  const erasable = memoryKeys();
  database = await openDatabase(crypto.randomUUID(), erasable);
  vault = new Vault(database, erasable, CHEAP);
});

describe('the vault', () => {
  it('opens with the passphrase, however its accents were typed, and with no other', async () => {
    const raw = await vault.create('a', 'crème brûlée à midi'.normalize('NFC'));
    expect(await vault.open(await record(), 'crème brûlée à midi'.normalize('NFD'))).toEqual(raw);
    expect(await vault.open(await record(), 'creme brulee a midi')).toBeNull();
  });

  it('is made once: a second passphrase does not replace the first', async () => {
    const raw = await vault.create('a', PASSPHRASE);
    expect(await vault.create('a', 'une autre phrase')).toBeNull();
    expect(await vault.open(await record(), PASSPHRASE)).toEqual(raw);
  });

  it('does not open a key moved to another sender', async () => {
    const raw = (await vault.create('a', PASSPHRASE))!;
    const moved = {
      ...(await record()),
      candidate: await vault.sealKey('a', raw, key),
      senderId: 'b',
    };
    expect(await vault.read(moved, 'candidate', raw)).toBeNull();
    expect(await vault.open(moved, PASSPHRASE)).toBeNull();
  });

  it('leaves nothing of the key or the passphrase readable in the database', async () => {
    const raw = (await vault.create('a', PASSPHRASE))!;
    const kept = { ...(await record()), candidate: await vault.sealKey('a', raw, key) };
    const all = [kept.salt, kept.dataKey.bytes, kept.candidate.bytes, kept.candidate.nonce];
    const text = all.map((part) => new TextDecoder('latin1').decode(part)).join();
    expect(text).not.toContain(key.secret.slice(0, 8));
    expect(text).not.toContain(PASSPHRASE.slice(0, 8));
    expect(Object.keys(kept).sort()).toEqual([
      'candidate',
      'cost',
      'dataKey',
      'proven',
      'salt',
      'senderId',
    ]);
  });
});

describe('unlocked keys', () => {
  it('run out by themselves and are dropped by a sweep', async () => {
    const session = memorySession();
    let now = 1000;
    const dataKey = new Uint8Array(32).fill(3);
    const unlocked = new UnlockedKeys(session, () => now);
    await unlocked.put('a', new Uint8Array(32).fill(1), 2000);
    await unlocked.put('b', dataKey, 3000);
    expect(await unlocked.sweep()).toEqual({ ended: false, next: 2000 });
    now = 2000;
    expect(await unlocked.isUnlocked('a')).toBe(false);
    expect(await unlocked.lend('b', (raw) => raw?.slice())).toEqual(dataKey);
    expect(await unlocked.sweep()).toEqual({ ended: true, next: 3000 });
    expect(session.text()).not.toContain('"a"');
    await unlocked.clear();
    expect(await unlocked.lend('b', (raw) => raw)).toBeNull();
    expect(await unlocked.sweep()).toEqual({ ended: false, next: null });
  });

  it('are lent as copies that are zeroed, also where the work fails', async () => {
    const unlocked = new UnlockedKeys(memorySession(), () => 1000);
    await unlocked.put('a', new Uint8Array(32).fill(1), 2000);
    const lent: Uint8Array[] = [];
    const keep = (raw: Uint8Array | null) => {
      if (raw) lent.push(raw);
    };
    const fail = (raw: Uint8Array | null) => {
      keep(raw);
      throw new Error('failed');
    };
    await unlocked.lend('a', keep);
    await expect(unlocked.lend('a', fail)).rejects.toThrow('failed');
    expect(lent).toEqual([new Uint8Array(32), new Uint8Array(32)]);
    expect(await unlocked.isUnlocked('a')).toBe(true);
  });

  it('are not what something else has put in their place', async () => {
    const session = memorySession();
    const unlocked = new UnlockedKeys(session, () => 1000);
    for (const entry of ['x', { until: 2000 }, { dataKey: [1, 2], until: 2000 }]) {
      await session.set({ 'unlocked:a': entry });
      expect(await unlocked.isUnlocked('a')).toBe(false);
    }
  });
});

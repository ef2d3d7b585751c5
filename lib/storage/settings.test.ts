import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { memoryKeys } from '../../tests/support/memory-key-files';
import { openDatabase } from './database';
import { deviceKey } from './device-seal';
import { Settings } from './settings';

const keys = memoryKeys();
const fresh = async () => new Settings(await openDatabase(crypto.randomUUID(), keys), keys);

describe('the settings', () => {
  it('start with AR24’s production and no access', async () => {
    const settings = await fresh();
    expect(await settings.preferences()).toEqual({
      baseUrl: 'https://app.ar24.fr/api',
      sites: [],
      lockMinutes: 30,
      clockDriftTold: false,
      relay: '',
      companion: '',
      companyLookup: false,
      addressLookup: false,
    });
    expect(await settings.access()).toBeNull();
  });

  it('give way to the administrator’s, which is not kept with them', async () => {
    const database = await openDatabase(crypto.randomUUID(), keys);
    let policy: { relay?: string } = { relay: 'wss://policy.example.fr/' };
    const settings = new Settings(database, keys, () => Promise.resolve(policy));
    const saved = await settings.savePreferences({ relay: 'wss://typed.example.fr/' });
    expect(saved.relay).toBe('wss://policy.example.fr/');
    await settings.savePreferences({ lockMinutes: 5 });
    policy = {};
    expect(await settings.preferences()).toMatchObject({
      relay: 'wss://typed.example.fr/',
      lockMinutes: 5,
    });
  });

  it('keep what two windows change at once', async () => {
    const settings = await fresh();
    const adding = (site: string) =>
      settings.savePreferences(({ sites }) => ({ sites: [...sites, site] }));
    await Promise.all([
      settings.savePreferences({ lockMinutes: 5 }),
      settings.savePreferences({ clockDriftTold: true }),
      adding('https://one.example.fr/*'),
      adding('https://two.example.fr/*'),
    ]);
    expect(await settings.preferences()).toMatchObject({
      lockMinutes: 5,
      clockDriftTold: true,
      sites: ['https://one.example.fr/*', 'https://two.example.fr/*'],
    });
  });

  it('say which of them the administrator has set, an empty address too', async () => {
    const database = await openDatabase(crypto.randomUUID(), keys);
    const managed = (policy: { relay?: string; companion?: string }) =>
      new Settings(database, keys, () => Promise.resolve(policy)).managed();
    expect(await managed({})).toEqual([]);
    expect(await managed({ relay: '' })).toEqual(['relay']);
    expect(await managed({ relay: 'wss://r.example/', companion: 'https://c.example/' })).toEqual([
      'companion',
      'relay',
    ]);
  });

  it('keep the token and the private key sealed, and those that are not typed anew', async () => {
    const database = await openDatabase(crypto.randomUUID(), keys);
    const settings = new Settings(database, keys);
    await settings.saveAccess({ token: 'the-token', privateKey: 'the-private-key' });
    await settings.saveAccess({ token: 'new-token', privateKey: '' });
    expect(await settings.access()).toEqual({ token: 'new-token', privateKey: 'the-private-key' });
    const stored = (await database.get('values', 'ar24-access')) as { bytes: Uint8Array };
    expect(new TextDecoder('latin1').decode(stored.bytes)).not.toContain('token');
  });

  it('seal with one key that cannot be exported, also when two ask for it at once', async () => {
    const database = await openDatabase(crypto.randomUUID(), keys);
    const [first, second] = await Promise.all([deviceKey(database), deviceKey(database)]);
    expect(first.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', first)).rejects.toThrow();
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, first, Uint8Array.of(7));
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, second, sealed);
    expect(new Uint8Array(opened)).toEqual(Uint8Array.of(7));
  });
});

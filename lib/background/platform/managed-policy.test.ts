import { afterEach, describe, expect, it, vi } from 'vitest';
import { managedPolicy } from './managed-policy';

/** The part of the browser that knows the administrator's policy. */
function policyIs(get: () => Promise<Record<string, unknown>>): void {
  vi.stubGlobal('chrome', { storage: { managed: { get } } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the administrator’s policy', () => {
  it('sets the addresses that it names, an empty one too', async () => {
    policyIs(() => Promise.resolve({ relay: 'wss://relais.example.fr/' }));
    expect(await managedPolicy()).toEqual({ relay: 'wss://relais.example.fr/' });
    policyIs(() => Promise.resolve({ relay: '', companion: 'https://mobile.example.fr/' }));
    expect(await managedPolicy()).toEqual({
      relay: '',
      companion: 'https://mobile.example.fr/',
    });
  });

  it('sets none that is not an address over TLS', async () => {
    policyIs(() => Promise.resolve({ relay: 'ws://relais.example.fr/', companion: 7 }));
    expect(await managedPolicy()).toEqual({
      wrong: [
        { name: 'companion', reason: 'not-text' },
        { name: 'relay', reason: 'relay' },
      ],
    });
  });

  it('sets access, environment and the longest delay', async () => {
    const policy = { environment: 'sandbox', token: 't', privateKey: 'k', lockMinutes: 15 };
    policyIs(() => Promise.resolve(policy));
    expect(await managedPolicy()).toEqual(policy);
  });

  it.each([
    ['environment', 'test', 'environment'],
    ['environment', 1, 'not-text'],
    ['token', '  ', 'not-text'],
    ['privateKey', [], 'not-text'],
    ['lockMinutes', 0, 'minutes'],
    ['lockMinutes', 481, 'minutes'],
    ['lockMinutes', 1.5, 'minutes'],
    ['lockMinutes', '15', 'minutes'],
    ['companion', 'http://mobile.example.fr', 'companion'],
    ['sites', 'https://gestion.example.fr', 'not-list'],
    ['sites', ['http://gestion.example.fr'], 'site'],
    ['sites', ['https://*.example.fr/*'], 'site'],
    ['siteProfiles', ['{}'], 'profile'],
    ['senders', ['jeanne@agence.example', 7], 'not-list'],
    ['senders', ['jeanne'], 'sender'],
    ['passphraseLength', 11, 'length'],
    ['passkeyRequired', 1, 'not-boolean'],
    ['backupAllowed', 'no', 'not-boolean'],
    ['reminders', 0, 'not-boolean'],
    ['priceText', '', 'not-text'],
  ])('says of %s: %o what is wrong, and lets the rest hold', async (name, value, reason) => {
    const others = { relay: 'wss://relais.example.fr/' };
    policyIs(() => Promise.resolve({ ...others, [name]: value }));
    expect(await managedPolicy()).toEqual({ ...others, wrong: [{ name, reason }] });
  });

  it('sets sites as match patterns, and every rule', async () => {
    const rules = {
      senders: ['jeanne@agence.example', '@agence.example.fr'],
      passphraseLength: 16,
      passkeyRequired: true,
      backupAllowed: false,
      reminders: false,
      priceText: 'Refacturé à votre agence.',
    };
    const sites = ['https://Gestion.example.fr', 'https://b.example.fr/', 'https://c.fr/*'];
    policyIs(() => Promise.resolve({ ...rules, sites }));
    expect(await managedPolicy()).toEqual({
      ...rules,
      sites: ['https://gestion.example.fr/*', 'https://b.example.fr/*', 'https://c.fr/*'],
    });
  });

  it('sets nothing where the browser knows of none', async () => {
    policyIs(() => Promise.reject(new Error('Managed storage manifest not found')));
    expect(await managedPolicy()).toEqual({});
  });
});

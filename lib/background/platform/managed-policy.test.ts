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
    expect(await managedPolicy()).toEqual({});
  });

  it('sets nothing where the browser knows of none', async () => {
    policyIs(() => Promise.reject(new Error('Managed storage manifest not found')));
    expect(await managedPolicy()).toEqual({});
  });
});

import { expect, it } from 'vitest';
import { memorySession } from '../../tests/support/memory-session';
import { ErrandStore } from './errand-store';

const errand = { id: 'sender', holder: 'page load' };

function storeAt(now: { at: number }) {
  const area = memorySession();
  return { area, store: new ErrandStore(area, () => now.at) };
}

it('keeps an errand for its tab and site, half a minute long', async () => {
  const now = { at: 1000 };
  const { store } = storeAt(now);
  await store.put(1, 'https://a.fr', errand);
  expect(await store.get(1, 'https://a.fr')).toEqual({ ...errand, wantedAt: 1000 });
  expect(await store.get(2, 'https://a.fr')).toBeNull();
  expect(await store.get(1, 'https://b.fr')).toBeNull();
  now.at = 31_001;
  expect(await store.get(1, 'https://a.fr')).toBeNull();
});

it('forgets an errand once the person has gone on', async () => {
  const { store } = storeAt({ at: 1000 });
  await store.put(1, 'https://a.fr', errand);
  await store.put(1, 'https://a.fr', null);
  expect(await store.get(1, 'https://a.fr')).toBeNull();
});

it('leaves nothing of closed tabs behind', async () => {
  const now = { at: 1000 };
  const { area, store } = storeAt(now);
  await store.put(1, 'https://a.fr', errand);
  now.at = 60_000;
  await store.put(2, 'https://a.fr', errand);
  expect(Object.keys(await area.get(null))).toEqual(['errand:2:https://a.fr']);
});

it.each([null, 7, 'text', [], { id: 1, holder: {}, wantedAt: 'now' }, { wantedAt: 1000 }])(
  'takes %j for no errand, and clears it away',
  async (other) => {
    const { area, store } = storeAt({ at: 1000 });
    await area.set({ 'errand:1:https://a.fr': other });
    expect(await store.get(1, 'https://a.fr')).toBeNull();
    await store.put(2, 'https://b.fr', null);
    expect(await area.get(null)).toEqual({});
  },
);

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announce, answer, asked, resetExtension } from '../../../tests/browser/fake-extension';
import { followProfiles } from './follow-profiles';

let life = new AbortController();
const asks = () => asked.filter(({ name }) => name === 'getSiteProfiles').length;
const follow = () => followProfiles({ signal: life.signal, isOrphaned: () => false });

beforeEach(() => {
  life = new AbortController();
  resetExtension();
  answer('getSiteProfiles', () => ({ profiles: [], chosen: null }));
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

it('asks at once, and after each change', async () => {
  follow();
  await expect.poll(asks).toBe(1);
  announce();
  await expect.poll(asks).toBe(2);
});

it('asks nothing in a tab that nobody sees, however much changes, and once when it is seen', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  follow();
  announce();
  announce();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('visibilitychange'));
  // What had been asked before would have come first.
  await expect.poll(asks).toBeGreaterThan(0);
  expect(asks()).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { publicLookups } from './public-lookups';

const SERVICE = 'https://service.example/search';
const none = { features: [] };

/** Answers the last question alone; the others wait until they are told to stop. */
function slowService() {
  const asked: string[] = [];
  const fetch = ((url: string, { signal }: RequestInit) => {
    asked.push(new URL(url).searchParams.get('q') ?? '');
    if (asked.at(-1) === 'answered') return Promise.resolve(Response.json(none));
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }) as typeof globalThis.fetch;
  return { asked, lookups: publicLookups(fetch) };
}

describe('a question for addresses', () => {
  it('ends when the same form asks another', async () => {
    const { asked, lookups } = slowService();
    const first = lookups.askForAddresses(SERVICE, 'first', 'form');
    const second = lookups.askForAddresses(SERVICE, 'answered', 'form');
    await expect(first).rejects.toMatchObject({ reason: 'outdated' });
    expect(await second).toEqual([]);
    expect(asked).toEqual(['first', 'answered']);
  });

  it('goes on when another window’s form asks', async () => {
    const { lookups } = slowService();
    let ended = false;
    const first = lookups.askForAddresses(SERVICE, 'first', 'form');
    first.catch(() => (ended = true));
    await lookups.askForAddresses(SERVICE, 'answered', 'other form');
    expect(ended).toBe(false);
    await lookups.askForAddresses(SERVICE, 'answered', 'form');
    await expect(first).rejects.toMatchObject({ reason: 'outdated' });
  });
});

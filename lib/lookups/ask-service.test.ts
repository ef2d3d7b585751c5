import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { askService } from './ask-service';

const shape = z.object({ name: z.string() });
const answering = (response: () => Response | Promise<Response>) =>
  vi.fn<typeof fetch>(() => Promise.resolve(response()));
const ask = (fetch: typeof globalThis.fetch, more: { signal?: AbortSignal } = {}) =>
  askService('https://service.example/search', { q: 'a&b' }, shape, {
    ...{ fetch, timeLimitMs: 50 },
    ...more,
  });
/** Answers when it is told to stop, as `fetch` does. */
const never: typeof fetch = (_, { signal } = {}) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

describe('a question to a public service', () => {
  it('takes nothing of the person along but itself', async () => {
    const fetch = answering(() => Response.json({ name: 'x' }));
    expect(await ask(fetch)).toEqual({ name: 'x' });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'https://service.example/search?q=a%26b',
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        headers: { Accept: 'application/json' },
      }),
    );
  });

  it.each([
    ['busy', () => new Response('', { status: 429 })],
    ['unreachable', () => new Response('', { status: 500 })],
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['unreadable', () => new Response('<html>')],
    ['unreadable', () => Response.json({ name: 7 })],
  ] as const)('is %s', async (reason, response) => {
    await expect(ask(answering(response))).rejects.toMatchObject({ reason });
  });

  it('does not wait for ever', async () => {
    await expect(ask(never)).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('ends when nobody waits for it any more', async () => {
    const asking = new AbortController();
    const answer = ask(never, { signal: asking.signal });
    asking.abort();
    await expect(answer).rejects.toMatchObject({ reason: 'outdated' });
  });
});

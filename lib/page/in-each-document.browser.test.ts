import { afterEach, expect, it, vi } from 'vitest';
import { inEachDocument } from './in-each-document';
import type { PageContext } from './page-context';

const life = new AbortController();
const page: PageContext = { signal: life.signal, isOrphaned: () => false };
const root = document.documentElement;

afterEach(() => {
  life.abort();
  document.documentElement.replaceWith(root);
});

it('runs the script anew when the page writes its whole document again, and ends its first life', async () => {
  const script = vi.fn<(page: PageContext) => void>();
  inEachDocument(page, script);
  expect(script).toHaveBeenCalledTimes(1);
  root.replaceWith(document.createElement('html'));
  await expect.poll(() => script.mock.calls.length).toBe(2);
  const [first, second] = script.mock.calls.map(([{ signal }]) => signal);
  expect(first?.aborted).toBe(true);
  expect(second?.aborted).toBe(false);
  life.abort();
  expect(second?.aborted).toBe(true);
});

import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt';
import { selectCode } from './code-selection';
import type { AttemptOutcome } from './decoder-protocol';
import { readPages, type PageProgress } from './read-pages';
import type { Round } from './reading-plan';
import type { CallDecoder } from './worker-bridge';

const attempt = (longestSide: number): Attempt => ({
  engine: 'zxing-wasm',
  view: { region: 'whole', scale: { kind: 'reduced', longestSide } },
  treatment: 'none',
  binarizer: 'local',
});
const round = (attempts: Attempt[], change: Partial<Round> = {}): Round => ({
  ...{ name: 'plain', for: 'clean', cost: 100, attempts },
  ...change,
});
const PLAN = [round([attempt(1), attempt(2)]), round([attempt(3)])];
const PLANS = { drawn: PLAN, embedded: PLAN };

const BARE = { addresses: [], keys: [], figures: 0, drawings: 1 };

/** A worker that answers from a table of `page/longestSide`, and the order it was asked in. */
function scriptedWorker(answers: Record<string, AttemptOutcome>) {
  const asked: string[] = [];
  const call = ((method: string, params: { page: number; attempt: Attempt }) => {
    if (method === 'survey') return Promise.resolve(BARE);
    const { scale } = params.attempt.view;
    const key = `${String(params.page)}/${String(scale.kind === 'reduced' ? scale.longestSide : 0)}`;
    asked.push(key);
    return Promise.resolve(answers[key] ?? { status: 'tried', codes: [] });
  }) as CallDecoder;
  return { asked, call };
}

const found = (text: string): AttemptOutcome => ({ status: 'tried', codes: [{ text }] });
const DAMAGED: AttemptOutcome = { status: 'damaged' };

describe('reading pages', () => {
  it('finishes a round over all pages before the next round', async () => {
    const { asked, call } = scriptedWorker({});
    const reason = await readPages(call, {
      pages: 2,
      plans: PLANS,
      selection: selectCode(),
    });
    expect(asked).toEqual(['1/1', '1/2', '2/1', '2/2', '1/3', '2/3']);
    expect(reason).toBe('no-code-found');
  });

  it('stops at the first accepted code', async () => {
    const { asked, call } = scriptedWorker({ '1/2': found('key') });
    const selection = selectCode();
    await readPages(call, { pages: 2, plans: PLANS, selection });
    expect(asked).toEqual(['1/1', '1/2']);
    expect(selection.best()).toEqual({ text: 'key', engine: 'zxing-wasm', stage: '2 px', page: 1 });
  });

  it('goes on after a code that is not accepted, with the same look first', async () => {
    const { asked, call } = scriptedWorker({ '1/1': found('other'), '2/3': found('key') });
    const selection = selectCode((text) => text === 'key');
    await readPages(call, { pages: 2, plans: PLANS, selection });
    expect(asked).toEqual(['1/1', '1/1', '1/2', '2/1', '2/2', '1/3', '2/3']);
    expect(selection.best()?.text).toBe('key');
  });

  it('tells the code that is not accepted when there is no other', async () => {
    const { asked, call } = scriptedWorker({ '1/1': found('other') });
    const selection = selectCode((text) => text === 'key');
    await readPages(call, { pages: 1, plans: PLANS, selection });
    expect(asked).toEqual(['1/1', '1/1', '1/2', '1/3']);
    expect(selection.best()?.text).toBe('other');
  });

  it('leaves out what is for the unforeseen once a code was read', async () => {
    const drawn = [...PLAN, round([attempt(4)], { for: 'unforeseen' }), round([attempt(5)])];
    const plans = { drawn, embedded: drawn };
    const { asked, call } = scriptedWorker({ '1/2': found('other') });
    const selection = selectCode((text) => text === 'key');
    await readPages(call, { pages: 1, plans, selection });
    expect(asked).toEqual(['1/1', '1/2', '1/2', '1/3', '1/5']);
  });

  it('tells how far it is, never less than before', async () => {
    const { call } = scriptedWorker({});
    const told: PageProgress[] = [];
    const drawn = [round([attempt(1)]), round([attempt(3)], { cost: 300 })];
    await readPages(call, {
      pages: 2,
      plans: { drawn, embedded: drawn },
      selection: selectCode(),
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([
      { page: 1, pages: 2, isAgain: false, share: 0 },
      { page: 2, pages: 2, isAgain: false, share: 0.125 },
      { page: 1, pages: 2, isAgain: true, share: 0.25 },
      { page: 2, pages: 2, isAgain: true, share: 0.625 },
    ]);
  });

  it('goes on after a page or a view that cannot be drawn', async () => {
    const { asked, call } = scriptedWorker({ '1/1': DAMAGED, '2/3': found('key') });
    const selection = selectCode();
    await readPages(call, { pages: 2, plans: PLANS, selection });
    expect(asked).toEqual(['1/1', '1/2', '2/1', '2/2', '1/3', '2/3']);
    expect(selection.best()?.page).toBe(2);
  });

  it('says that the file is damaged when nothing of it can be drawn', async () => {
    const { call } = scriptedWorker({ '1/1': DAMAGED, '1/2': DAMAGED, '1/3': DAMAGED });
    const reason = await readPages(call, {
      pages: 1,
      plans: PLANS,
      selection: selectCode(),
    });
    expect(reason).toBe('pdf-damaged');
  });

  it('goes on after an attempt that does not apply', async () => {
    const { asked, call } = scriptedWorker({ '1/1': { status: 'skipped' } });
    await readPages(call, {
      pages: 1,
      plans: PLANS,
      selection: selectCode(),
    });
    expect(asked).toEqual(['1/1', '1/2', '1/3']);
  });
});

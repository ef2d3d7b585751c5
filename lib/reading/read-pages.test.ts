import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt';
import { selectCode } from './code-selection';
import type { AttemptOutcome } from './decoder-protocol';
import { readPages } from './read-pages';
import type { CallDecoder } from './worker-bridge';

const attempt = (longestSide: number): Attempt => ({
  engine: 'zxing-wasm',
  view: { region: 'whole', scale: { kind: 'reduced', longestSide } },
  treatment: 'none',
  binarizer: 'local',
});
const PLAN = [[attempt(1), attempt(2)], [attempt(3)]];

/** A worker that answers from a table of `page/longestSide`, and the order it was asked in. */
function scriptedWorker(answers: Record<string, AttemptOutcome>) {
  const asked: string[] = [];
  const call = ((_method: string, params: { page: number; attempt: Attempt }) => {
    const { scale } = params.attempt.view;
    const key = `${String(params.page)}/${String(scale.kind === 'reduced' ? scale.longestSide : 0)}`;
    asked.push(key);
    return Promise.resolve(answers[key] ?? { status: 'tried', texts: [] });
  }) as CallDecoder;
  return { asked, call };
}

const found = (text: string): AttemptOutcome => ({ status: 'tried', texts: [text] });
const DAMAGED: AttemptOutcome = { status: 'damaged' };

describe('reading pages', () => {
  it('finishes a round over all pages before the next round', async () => {
    const { asked, call } = scriptedWorker({});
    const reason = await readPages(call, {
      isDocument: false,
      figurePlan: PLAN,
      pages: 2,
      plan: PLAN,
      selection: selectCode(),
    });
    expect(asked).toEqual(['1/1', '1/2', '2/1', '2/2', '1/3', '2/3']);
    expect(reason).toBe('no-code-found');
  });

  it('stops at the first accepted code', async () => {
    const { asked, call } = scriptedWorker({ '1/2': found('key') });
    const selection = selectCode();
    await readPages(call, { isDocument: false, figurePlan: PLAN, pages: 2, plan: PLAN, selection });
    expect(asked).toEqual(['1/1', '1/2']);
    expect(selection.best()).toEqual({ text: 'key', engine: 'zxing-wasm', stage: '2 px', page: 1 });
  });

  it('finishes the round, and no more, after a code that is not accepted', async () => {
    const { asked, call } = scriptedWorker({ '1/1': found('other') });
    const selection = selectCode((text) => text === 'key');
    await readPages(call, { isDocument: false, figurePlan: PLAN, pages: 2, plan: PLAN, selection });
    expect(asked).toEqual(['1/1', '1/2', '2/1', '2/2']);
    expect(selection.best()?.text).toBe('other');
  });

  it('goes on after a page or a view that cannot be drawn', async () => {
    const { asked, call } = scriptedWorker({ '1/1': DAMAGED, '2/3': found('key') });
    const selection = selectCode();
    await readPages(call, { isDocument: false, figurePlan: PLAN, pages: 2, plan: PLAN, selection });
    expect(asked).toEqual(['1/1', '1/2', '2/1', '2/2', '1/3', '2/3']);
    expect(selection.best()?.page).toBe(2);
  });

  it('says that the file is damaged when nothing of it can be drawn', async () => {
    const { call } = scriptedWorker({ '1/1': DAMAGED, '1/2': DAMAGED, '1/3': DAMAGED });
    const reason = await readPages(call, {
      isDocument: false,
      figurePlan: PLAN,
      pages: 1,
      plan: PLAN,
      selection: selectCode(),
    });
    expect(reason).toBe('pdf-damaged');
  });

  it('goes on after an attempt that does not apply', async () => {
    const { asked, call } = scriptedWorker({ '1/1': { status: 'skipped' } });
    await readPages(call, {
      isDocument: false,
      figurePlan: PLAN,
      pages: 1,
      plan: PLAN,
      selection: selectCode(),
    });
    expect(asked).toEqual(['1/1', '1/2', '1/3']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectCode } from './code-selection';

const origin = { engine: 'zxing-wasm', stage: 'native', page: 1 } as const;
const isKey = (text: string) => text.startsWith('otpauth:');

describe('the choice among codes', () => {
  it('takes the first code when anything is accepted', () => {
    const selection = selectCode();
    expect(selection.offer(['a', 'b'], origin)).toBe(true);
    expect(selection.best()?.text).toBe('a');
  });

  it('waits for the accepted code and tells where it was', () => {
    const selection = selectCode(isKey);
    expect(selection.offer(['https://a.example'], origin)).toBe(false);
    expect(selection.offer(['otpauth:b'], { ...origin, engine: 'zxing-js', page: 3 })).toBe(true);
    expect(selection.best()).toEqual({
      text: 'otpauth:b',
      engine: 'zxing-js',
      stage: 'native',
      page: 3,
    });
  });

  it('falls back on the first code read', () => {
    const selection = selectCode(isKey);
    selection.offer(['one'], origin);
    selection.offer(['two'], origin);
    expect(selection.best()?.text).toBe('one');
  });

  it('does not count an empty text as a code', () => {
    const selection = selectCode();
    expect(selection.offer([''], origin)).toBe(false);
    expect(selection.best()).toBeUndefined();
  });

  it('prefers an accepted code wherever it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.stringMatching(/^(otpauth:|x)[a-z]$/))), (attempts) => {
        const selection = selectCode(isKey);
        for (const texts of attempts) selection.offer(texts, origin);
        const all = attempts.flat();
        expect(selection.best()?.text).toBe(all.find(isKey) ?? all[0]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { CodeParts } from './code-parts';

const WHOLE = 'otpauth://totp/Hélène?secret=GEZDGNBVGY3TQOJQ';
const parity = new TextEncoder().encode(WHOLE).reduce((sum, byte) => sum ^ byte, 0);
const first = { text: WHOLE.slice(0, 35), part: { index: 0, count: 2, parity } };
const second = { text: WHOLE.slice(35), part: { index: 1, count: 2, parity } };

describe('parts of a text over several codes', () => {
  it('leave alone what is no part', () => {
    const parts = new CodeParts();
    expect(parts.wholeOf([{ text: 'a' }, { text: 'b' }])).toEqual(['a', 'b']);
    expect(parts.isIncomplete).toBe(false);
  });

  it('are nothing while one is missing, however often the other is read', () => {
    const parts = new CodeParts();
    expect(parts.wholeOf([first, first])).toEqual([]);
    expect(parts.wholeOf([first])).toEqual([]);
    expect(parts.isIncomplete).toBe(true);
  });

  it('are joined in their order once all were read, on whatever pages', () => {
    const parts = new CodeParts();
    expect(parts.wholeOf([second])).toEqual([]);
    expect(parts.wholeOf([first])).toEqual([WHOLE]);
    expect(parts.isIncomplete).toBe(false);
  });

  it('are not joined to those of another text', () => {
    const other = { text: second.text, part: { index: 1, count: 2, parity: parity ^ 1 } };
    expect(new CodeParts().wholeOf([first, other])).toEqual([]);
  });

  it('are not joined when their whole is not what its parity says', () => {
    const wrong = { text: `${second.text}A`, part: second.part };
    const parts = new CodeParts();
    expect(parts.wholeOf([first, wrong])).toEqual([]);
    expect(parts.isIncomplete).toBe(true);
  });

  it('are not joined when one place has two readings', () => {
    const wrong = { text: 'X'.repeat(10), part: second.part };
    expect(new CodeParts().wholeOf([wrong, first, second])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { encode, softOf } from '../../../../tests/support/qr-symbols';
import { LEVELS } from './block-structure';
import { formatCodeword, likeliestFormats } from './format-information';
import { layoutOf } from './symbol-layout';

describe('format information', () => {
  it('is coded as in the example of annex C: level M, mask 101', () => {
    expect(formatCodeword(0b00_101)).toBe(0b100_0000_1100_1110);
  });

  it('keeps its codewords seven bits apart', () => {
    const words = Array.from({ length: 32 }, (_, data) => formatCodeword(data));
    const distances = words.flatMap((a, i) =>
      words.slice(i + 1).map((b) => (a ^ b).toString(2).replaceAll('0', '').length),
    );
    expect(Math.min(...distances)).toBe(7);
  });

  it('is read for every level and mask', () => {
    for (const level of LEVELS) {
      for (const mask of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
        const soft = softOf(encode('1', { level, mask, version: 2 }));
        expect(likeliestFormats(layoutOf(2), soft, 1)).toEqual([{ level, mask, agreement: 1 }]);
      }
    }
  });

  it('is read from one copy when a stain covers the other', () => {
    const layout = layoutOf(7);
    const soft = softOf(encode('1', { level: 'Q', mask: 6, version: 7 }));
    for (const index of layout.format[0]) soft[index] = 0.2;
    expect(likeliestFormats(layout, soft, 1)).toMatchObject([{ level: 'Q', mask: 6 }]);
  });

  it('is still first after six bits went wrong', () => {
    const layout = layoutOf(2);
    const soft = softOf(encode('1', { level: 'H', mask: 3, version: 2 }));
    for (const copy of layout.format)
      for (const index of copy.subarray(4, 7)) soft[index] = -(soft[index] ?? 0);
    const [best, next] = likeliestFormats(layout, soft, 3);
    expect(best).toMatchObject({ level: 'H', mask: 3 });
    expect(best?.agreement).toBeGreaterThan(next?.agreement ?? 0);
    expect(best?.agreement).toBeLessThan(1);
  });
});

import { describe, expect, it } from 'vitest';
import { dataMask } from './data-mask';

/** Top left corners of the masks as ISO/IEC 18004:2015, figure 21, draws them: ■ inverts. */
const CORNERS = [
  ['■□■□■□', '□■□■□■', '■□■□■□'],
  ['■■■■■■', '□□□□□□', '■■■■■■'],
  ['■□□■□□', '■□□■□□', '■□□■□□'],
  ['■□□■□□', '□□■□□■', '□■□□■□'],
  ['■■■□□□', '■■■□□□', '□□□■■■'],
  ['■■■■■■', '■□□□□□', '■□□■□□'],
  ['■■■■■■', '■■■□□□', '■■□■■□'],
  ['■□■□■□', '□□□■■■', '■□□□■■'],
];

describe.each(CORNERS.map((rows, number) => [number, rows] as const))('mask %i', (number, rows) => {
  it('inverts where the standard draws it', () => {
    const mask = dataMask(number, 21);
    rows.forEach((row, y) => {
      const signs = Array.from(row, (cell) => (cell === '■' ? -1 : 1));
      expect([...mask.subarray(y * 21, y * 21 + 6)]).toEqual(signs);
    });
  });
});

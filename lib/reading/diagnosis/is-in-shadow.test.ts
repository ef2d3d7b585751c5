import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../image/grey-image';
import { isInShadow } from './is-in-shadow';

const SIDE = 300;
const MODULE = 4;
const CODE = { left: 100, top: 100, right: 200, bottom: 200 };

/** Paper, and what is darker where a place says so: by how much of its light. */
function paper(shade: (x: number, y: number) => number): GreyImage {
  const pixels = Uint8ClampedArray.from({ length: SIDE ** 2 }, (_, at) =>
    Math.round(230 * shade(at % SIDE, Math.floor(at / SIDE))),
  );
  return { width: SIDE, height: SIDE, pixels };
}

describe('a shadow over a code', () => {
  it.each<[what: string, shade: (x: number, y: number) => number]>([
    ['blinds', (x, y) => ((4 * y + x) % 80 < 36 ? 0.3 : 1)],
    ['half the code', (x) => (x < 150 ? 0.4 : 1)],
  ])('is seen: %s', (_, shade) => {
    expect(isInShadow(paper(shade), CODE, MODULE)).toBe(true);
  });

  it.each<[what: string, shade: (x: number, y: number) => number]>([
    ['nothing', () => 1],
    ['light that falls off', (x) => 1 - x / 900],
    ['a blot within the code', (x, y) => (Math.hypot(x - 150, y - 150) < 40 ? 0.1 : 1)],
    ['a line of print beside it', (_, y) => (y > 206 && y < 212 ? 0.2 : 1)],
  ])('is none: %s', (_, shade) => {
    expect(isInShadow(paper(shade), CODE, MODULE)).toBe(false);
  });
});

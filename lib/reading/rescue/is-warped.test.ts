import { describe, expect, it } from 'vitest';
import { drawBent, flat, type Bend } from '../../../tests/support/bent-symbols';
import { encode } from '../../../tests/support/qr-symbols';
import type { GreyImage } from '../image/grey-image';
import { isWarped } from './is-warped';
import { findFinders } from './locate/finders';
import { buildPyramid } from './locate/pyramid';

const SYMBOL = encode('otpauth://totp/AR24:a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', {
  version: 6,
});

const judge = (image: GreyImage) => {
  const pyramid = buildPyramid(image);
  return isWarped(pyramid, findFinders(pyramid));
};

/** A blot over the middle of the data. */
function blotted(image: GreyImage): GreyImage {
  const middle = image.width / 2;
  const pixels = image.pixels.map((pixel, at) => {
    const [x, y] = [at % image.width, Math.floor(at / image.width)];
    return Math.hypot(x - middle, y - middle) < 50 ? 20 : pixel;
  });
  return { ...image, pixels };
}

describe('lines that lie aside of one another', () => {
  it.each<[what: string, bend: Bend]>([
    ['a hand that moved', (_, y) => [1.2 * Math.sin(y / 4), 0]],
    ['a sheet that slipped', (_, y) => [0, y < 15 ? 0 : Math.min(4, (y - 15) * 0.5)]],
  ])('are seen: %s', (_, bend) => {
    expect(judge(drawBent(SYMBOL, bend))).toBe(true);
  });

  it('are none on flat paper, blotted or not', () => {
    expect(judge(drawBent(SYMBOL, flat))).toBe(false);
    expect(judge(blotted(drawBent(SYMBOL, flat)))).toBe(false);
  });
});

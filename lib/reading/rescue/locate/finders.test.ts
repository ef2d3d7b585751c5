import { describe, expect, it } from 'vitest';
import { drawSymbol, encode, type Place } from '../../../../tests/support/qr-symbols';
import { randomFrom, withNoise } from '../../../../tests/support/grey-scenes';
import type { GreyImage } from '../../image/grey-image';
import { boxBlur } from '../../image/treatments';
import { finderCentres } from '../standard/symbol-layout';
import { candidatesOf } from './candidates';
import { findBlurredFinders, findFinders, type Finder } from './finders';
import { buildPyramid } from './pyramid';

const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DP', { version: 3 });
const SIDE = 240;
const PIXELS = 4.4;

/** The code in the middle of the picture, turned about it. */
function scene(degrees: number, greys: { dark?: number; light?: number } = {}) {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const half = symbol.size / 2;
  const place: Place = (x, y) => {
    const [dx, dy] = [(x - SIDE / 2) / PIXELS, (y - SIDE / 2) / PIXELS];
    return [half + dx * cosine + dy * sine, half + dy * cosine - dx * sine];
  };
  const image = drawSymbol(symbol, { width: SIDE, height: SIDE, place, ...greys });
  const centres = finderCentres(symbol.size).map(([column, row]) => {
    const [dx, dy] = [column + 0.5 - half, row + 0.5 - half].map((way) => way * PIXELS);
    return {
      x: SIDE / 2 + (dx ?? 0) * cosine - (dy ?? 0) * sine,
      y: SIDE / 2 + (dx ?? 0) * sine + (dy ?? 0) * cosine,
    };
  });
  return { image, centres };
}

/** How far the nearest of the first few sightings is from each centre, modules. */
function missesOf(finders: readonly Finder[], centres: readonly { x: number; y: number }[]) {
  return centres.map(({ x, y }) =>
    Math.min(
      ...finders.slice(0, 12).map((finder) => Math.hypot(finder.x - x, finder.y - y) / PIXELS),
    ),
  );
}

const found = (image: GreyImage) => findFinders(buildPyramid(image));

describe('finders', { timeout: 60_000 }, () => {
  it.each([0, 11, 27, 45, 63, 90, 135, 180, 222, 270, 315, 340])(
    'are found at %i degrees, and the code of three of them',
    (degrees) => {
      const { image, centres } = scene(degrees);
      const pyramid = buildPyramid(image);
      const finders = findFinders(pyramid);
      for (const miss of missesOf(finders, centres)) expect(miss).toBeLessThan(0.6);
      const [first] = candidatesOf(pyramid, finders, 12);
      expect(first?.version).toBe(symbol.version);
      const [topLeft, topRight, bottomLeft] = centres;
      const corners = [first?.topLeft, first?.topRight, first?.bottomLeft];
      [topLeft, topRight, bottomLeft].forEach((centre, at) => {
        const corner = corners[at];
        const off = Math.hypot(
          (corner?.x ?? NaN) - (centre?.x ?? 0),
          (corner?.y ?? NaN) - (centre?.y ?? 0),
        );
        expect(off / PIXELS).toBeLessThan(1);
      });
    },
  );

  it('are found in weak contrast', () => {
    for (const greys of [
      { dark: 118, light: 133 },
      { dark: 20, light: 38 },
      { dark: 225, light: 245 },
    ]) {
      const { image, centres } = scene(20, greys);
      for (const miss of missesOf(found(image), centres)) expect(miss).toBeLessThan(0.6);
    }
  });

  it('are found in grain', () => {
    const { image, centres } = scene(8);
    const grainy = withNoise(image, 30, randomFrom(11));
    for (const miss of missesOf(found(grainy), centres)) expect(miss).toBeLessThan(1);
  });

  it('whose rings have run together are found by looking harder', () => {
    const { image, centres } = scene(5);
    const blurred = boxBlur(boxBlur(image, 3), 2);
    const finders = findBlurredFinders(buildPyramid(blurred));
    for (const miss of missesOf(finders, centres)) expect(miss).toBeLessThan(1.5);
  });

  it('are not seen on blank paper', () => {
    const pixels = new Uint8ClampedArray(SIDE * SIDE).fill(230);
    const blank = { width: SIDE, height: SIDE, pixels };
    expect(found(blank)).toEqual([]);
    expect(findBlurredFinders(buildPyramid(blank))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSymbol, encode, placedAt } from '../../../../tests/support/qr-symbols';
import type { GreyImage } from '../../image/grey-image';
import { sumTable, thresholdLocally } from './adaptive-threshold';

const picture: fc.Arbitrary<GreyImage> = fc
  .record({ width: fc.integer({ min: 1, max: 17 }), height: fc.integer({ min: 1, max: 13 }) })
  .chain(({ width, height }) =>
    fc
      .array(fc.nat(255), { minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels: Uint8ClampedArray.from(pixels) })),
  );

/** Sum and number of the pixels in a rectangle, one by one; what lies outside does not count. */
function boxOf({ width, height, pixels }: GreyImage, left: number, top: number, side: number) {
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + side); x++) {
      sum += pixels[y * width + x] ?? 0;
      count++;
    }
  }
  return { sum, count };
}

describe('the sum table', () => {
  it('holds the sum of all above and left of each place', () => {
    fc.assert(
      fc.property(picture, (image) => {
        const table = sumTable(image);
        const total = image.pixels.reduce((sum, pixel) => sum + pixel, 0);
        expect(table.at(-1)).toBe(total);
        expect(table.subarray(0, image.width + 1).every((sum) => sum === 0)).toBe(true);
      }),
    );
  });
});

describe('the local threshold', () => {
  it('compares each pixel with the mean of the square around it', () => {
    fc.assert(
      fc.property(
        picture,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (image, radius, bias) => {
          const dark = thresholdLocally(image, sumTable(image), { radius, bias });
          const expected = image.pixels.map((pixel, at) => {
            const [x, y] = [at % image.width, Math.floor(at / image.width)];
            const { sum, count } = boxOf(image, x - radius, y - radius, 2 * radius + 1);
            return (pixel + bias) * count < sum ? 1 : 0;
          });
          expect([...dark]).toEqual([...expected]);
        },
      ),
    );
  });

  it('finds no ink on blank paper, however bright', () => {
    for (const grey of [0, 128, 255]) {
      const pixels = new Uint8ClampedArray(400).fill(grey);
      const image = { width: 20, height: 20, pixels };
      const dark = thresholdLocally(image, sumTable(image), { radius: 4, bias: 3 });
      expect(dark.every((pixel) => pixel === 0)).toBe(true);
    }
  });

  it('tells a code under a shadow by its modules, as no single threshold can', () => {
    const symbol = encode('SHADOW', { version: 1 });
    const image = drawSymbol(symbol, {
      width: 166,
      height: 166,
      place: placedAt(20, 20, 6),
      dark: 70,
    });
    const shaded = image.pixels.map((grey, at) => grey * (0.1 + (0.9 * (at % 166)) / 165));
    const shadowed = { ...image, pixels: shaded };
    const greys = { dark: [] as number[], light: [] as number[] };
    const dark = thresholdLocally(shadowed, sumTable(shadowed), { radius: 24, bias: 1 });
    symbol.modules.forEach((module, at) => {
      const x = 20 + 6 * (at % symbol.size) + 3;
      const y = 20 + 6 * Math.floor(at / symbol.size) + 3;
      expect(dark[y * 166 + x]).toBe(module);
      greys[module ? 'dark' : 'light'].push(shaded[y * 166 + x] ?? 0);
    });
    expect(Math.max(...greys.dark)).toBeGreaterThan(Math.min(...greys.light));
  });
});

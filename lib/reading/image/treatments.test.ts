import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../tests/support/grey-scenes';
import { greyFromRgba, pgmFromGrey, type GreyImage } from './grey-image';
import { boxBlur, treat, type Treatment } from './treatments';

const TREATMENTS: Treatment[] = [
  'none',
  'along-stripes',
  'smooth',
  'unsharp',
  'flatten',
  'local-threshold',
];

function greyImage(width: number, height: number, at: (x: number, y: number) => number): GreyImage {
  const pixels = Uint8ClampedArray.from({ length: width * height }, (_, index) =>
    at(index % width, Math.floor(index / width)),
  );
  return { width, height, pixels };
}

/** Black and white squares of 6 pixels under light that fades from left to right. */
const squares = (x: number, y: number) => (Math.floor(x / 6) + Math.floor(y / 6)) % 2;
const shaded = greyImage(120, 60, (x, y) => (squares(x, y) ? 60 : 220) * (1 - x / 160));

/** Written as the definition has it: the mean of so many pixels each way, the edge repeated. */
function lineMeans(image: GreyImage, radius: number, way: 'across' | 'down'): GreyImage {
  const { width, height, pixels } = image;
  const clamp = (at: number, length: number) => Math.min(Math.max(at, 0), length - 1);
  return greyImage(width, height, (x, y) => {
    let sum = 0;
    for (let by = -radius; by <= radius; by++) {
      const column = way === 'across' ? clamp(x + by, width) : x;
      const row = way === 'down' ? clamp(y + by, height) : y;
      sum += pixels[row * width + column] ?? 0;
    }
    return sum / (2 * radius + 1);
  });
}

describe('a treatment', () => {
  it.each(TREATMENTS)('%s keeps the size and leaves its input alone', (treatment) => {
    const before = shaded.pixels.slice();
    const { width, height, pixels } = treat(shaded, treatment);
    expect([width, height, pixels.length]).toEqual([120, 60, 7200]);
    expect(shaded.pixels).toEqual(before);
  });

  it('local-threshold gives back squares that a shadow covers', () => {
    const { pixels } = treat(shaded, 'local-threshold');
    for (const [x, y] of [
      [15, 15],
      [63, 33],
      [105, 45],
    ] as const) {
      expect(pixels[y * 120 + x]).toBe(squares(x, y) ? 0 : 255);
    }
  });

  it('flatten brings dark paper and bright paper to one brightness', () => {
    const halves = greyImage(120, 60, (x) => (x < 60 ? 240 : 60));
    const { pixels } = treat(halves, 'flatten');
    expect(pixels[30 * 120 + 15]).toBe(160);
    expect(pixels[30 * 120 + 105]).toBe(160);
  });

  it('unsharp widens a step', () => {
    const step = greyImage(40, 10, (x) => (x < 20 ? 100 : 150));
    const { pixels } = treat(step, 'unsharp');
    expect(pixels[19]).toBeLessThan(100);
    expect(pixels[20]).toBeGreaterThan(150);
  });
});

describe('a box blur', () => {
  it('leaves an even picture as it is, however small', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(255),
        fc.integer({ min: 1, max: 12 }),
        (width, height, grey, radius) => {
          const even = greyImage(width, height, () => grey);
          expect(boxBlur(even, radius).pixels).toEqual(even.pixels);
        },
      ),
    );
  });

  it('gives the rounded mean of rows, then of columns, to the last unit', () => {
    const dimension = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(dimension, dimension, fc.integer({ min: 1, max: 12 }), fc.nat(), (...drawn) => {
        const [width, height, radius, seed] = drawn;
        const random = randomFrom(seed + 1);
        const noise = greyImage(width, height, () => Math.floor(random() * 256));
        const rows = lineMeans(noise, radius, 'across');
        expect(boxBlur(noise, radius)).toEqual(lineMeans(rows, radius, 'down'));
      }),
    );
  });

  it('spreads a dot over its square', () => {
    const dot = greyImage(5, 5, (x, y) => (x === 2 && y === 2 ? 180 : 0));
    const { pixels } = boxBlur(dot, 1);
    expect([...pixels.subarray(5, 10)]).toEqual([0, 20, 20, 20, 0]);
    expect([...pixels.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('grey', () => {
  it('keeps black, white and greys', () => {
    const rgba = Uint8ClampedArray.from([0, 0, 0, 255, 255, 255, 255, 255, 90, 90, 90, 255]);
    expect([...greyFromRgba(rgba, 3, 1).pixels]).toEqual([0, 255, 90]);
  });

  it('is a portable grey map of its size, whatever its first bytes', () => {
    const image = greyImage(3, 2, (x, y) => [32, 10, 48, 255, 0, 90][3 * y + x] ?? 0);
    const text = [...new TextEncoder().encode('P5 3 2 255\n')];
    expect([...pgmFromGrey(image)]).toEqual([...text, 32, 10, 48, 255, 0, 90]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, NORMALISE_RADIUS } from './normalise';
import { MARGIN, STEPS as RASTER, type Patch } from './patch';

const SIZE = 21;
const STEPS = RASTER.fine;
const SIDE = (SIZE + 2 * MARGIN) * STEPS;

function patchOf(greyAt: (column: number, row: number) => number): Patch {
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, at) =>
    greyAt(at % SIDE, Math.floor(at / SIDE)),
  );
  return { size: SIZE, steps: STEPS, side: SIDE, values };
}

/** A chequer of modules, 1 where dark. */
const chequer = (column: number, row: number) =>
  (Math.floor(column / STEPS) + Math.floor(row / STEPS)) % 2;

/** Mean distance of a region's samples from zero. */
function contrastOf({ values }: Patch, from: number, to: number): number {
  const region = values.filter((_, at) => at % SIDE >= from && at % SIDE < to);
  return region.reduce((sum, value) => sum + Math.abs(value), 0) / region.length;
}

describe('normalised contrast', () => {
  it('is positive for dark, negative for light', () => {
    const { values } = normalise(
      patchOf((x, y) => (chequer(x, y) ? 40 : 210)),
      NORMALISE_RADIUS,
    );
    values.forEach((value, at) => {
      expect(value > 0 ? 1 : 0).toBe(chequer(at % SIDE, Math.floor(at / SIDE)));
    });
  });

  it('is even where light falls off and contrast with it', () => {
    const shaded = patchOf((x, y) => (chequer(x, y) ? 0.25 : 1) * (40 + (200 * x) / SIDE));
    const even = normalise(shaded, NORMALISE_RADIUS);
    const [dim, bright] = [contrastOf(even, 0, 60), contrastOf(even, SIDE - 60, SIDE)];
    expect(contrastOf(shaded, SIDE - 60, SIDE)).toBeGreaterThan(2.5 * contrastOf(shaded, 0, 60));
    expect(dim / bright).toBeGreaterThan(0.6);
    expect(dim / bright).toBeLessThan(1.2);
  });

  it('is the same however bright and however strong the picture is', () => {
    const noise = (x: number, y: number) => ((x * 7919 + y * 104729) % 97) / 97;
    const grey = (x: number, y: number) => 60 * chequer(x, y) + 20 * noise(x, y);
    const plain = normalise(patchOf(grey), NORMALISE_RADIUS).values;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: -100, max: 100 }),
        (gain, offset) => {
          const changed = patchOf((x, y) => gain * grey(x, y) + offset);
          const { values } = normalise(changed, NORMALISE_RADIUS);
          const off = values.map((value, at) => Math.abs(value - (plain[at] ?? 0)));
          expect(Math.max(...off.slice(0, 20_000))).toBeLessThan(0.05);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('makes no noise of flat paper', () => {
    const paper = patchOf((x, y) => (x < SIDE / 2 ? 200 + ((x * 31 + y * 17) % 5) / 10 : 200));
    const inked = patchOf((x, y) =>
      x > SIDE / 2 ? (chequer(x, y) ? 20 : 200) : (paper.values[y * SIDE + x] ?? 0),
    );
    const even = normalise(inked, NORMALISE_RADIUS);
    expect(contrastOf(even, 0, 60)).toBeLessThan(0.02);
    expect(contrastOf(even, SIDE - 60, SIDE)).toBeGreaterThan(0.5);
  });

  it('leaves its input alone', () => {
    const before = patchOf(chequer);
    normalise(before, NORMALISE_RADIUS);
    expect(before).toEqual(patchOf(chequer));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, quadToQuad, squareOf } from '../../image/homography';
import { CORNER_PARAMETERS, createWarp, WARP_PARAMETERS, type Mesh, type Roll } from './warp';

const SIZE = 41;
const shift = fc.double({ min: -2, max: 2, noNaN: true });
const parameters = fc
  .array(shift, { minLength: WARP_PARAMETERS, maxLength: WARP_PARAMETERS })
  .map((values) => Float64Array.from(values));
const coordinate = fc.double({ min: 0, max: SIZE, noNaN: true });

function mapped(
  x: number,
  y: number,
  values = new Float64Array(WARP_PARAMETERS),
  more: { mesh?: Mesh; roll?: Roll } = {},
): readonly [x: number, y: number] {
  const warp = createWarp(SIZE, values, more);
  if (!warp) throw new Error('No warp');
  const out = new Float64Array(2);
  warp.map(x, y, out);
  return [out[0] ?? NaN, out[1] ?? NaN];
}

const close = (x: number, y: number) =>
  [expect.closeTo(x, 6), expect.closeTo(y, 6)] as unknown as [number, number];

describe('a warp', () => {
  it('leaves everything in place when nothing is shifted', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(mapped(x, y)).toEqual(close(x, y));
      }),
    );
  });

  it('puts the corners where they were shifted to, whatever the bend', () => {
    fc.assert(
      fc.property(parameters, (values) => {
        squareOf(SIZE).forEach(({ x, y }, at) => {
          const [dx = 0, dy = 0] = values.subarray(2 * at);
          expect(mapped(x, y, values)).toEqual(close(x + dx, y + dy));
        });
      }),
    );
  });

  it('is the homography of its corners when nothing is bent', () => {
    fc.assert(
      fc.property(parameters, coordinate, coordinate, (values, x, y) => {
        const corners = values.fill(0, CORNER_PARAMETERS);
        const [a, b, c, d] = squareOf(SIZE).map((corner, at) => ({
          x: corner.x + (corners[2 * at] ?? 0),
          y: corner.y + (corners[2 * at + 1] ?? 0),
        }));
        const map = a && b && c && d && quadToQuad(squareOf(SIZE), [a, b, c, d]);
        const expected = map && project(map, x, y);
        expect(mapped(x, y, corners)).toEqual(close(expected?.x ?? NaN, expected?.y ?? NaN));
      }),
    );
  });

  it('shifts each line of a roll by its own shift', () => {
    const shifts = Float32Array.from({ length: 2 * SIZE }, (_, at) => ((at * 37) % 11) / 4);
    for (let line = 1; line < SIZE - 1; line++) {
      const [aside = 0, along = 0] = shifts.subarray(2 * line);
      const [x, y] = [7.25, line + 0.5];
      const down = mapped(x, y, undefined, { roll: { isAcross: false, shifts } });
      expect(down).toEqual(close(x + aside, y + along));
      const across = mapped(y, x, undefined, { roll: { isAcross: true, shifts } });
      expect(across).toEqual(close(y + along, x + aside));
    }
  });

  it('shifts a node of a mesh by its own shift, and halfway by the mean', () => {
    const nodes = 5;
    const shifts = Float32Array.from(
      { length: 2 * nodes * nodes },
      (_, at) => ((at * 29) % 13) / 8,
    );
    const spacing = SIZE / (nodes - 1);
    const of = (column: number, row: number) => {
      const [dx = 0, dy = 0] = shifts.subarray(2 * (row * nodes + column));
      return { dx, dy };
    };
    const [one, other] = [of(1, 2), of(2, 2)];
    const [x, y] = [spacing, 2 * spacing];
    const more = { mesh: { nodes, shifts } };
    expect(mapped(x, y, undefined, more)).toEqual(close(x + one.dx, y + one.dy));
    expect(mapped(1.5 * x, y, undefined, more)).toEqual(
      close(1.5 * x + (one.dx + other.dx) / 2, y + (one.dy + other.dy) / 2),
    );
  });

  it('is refused where the corners make no quadrilateral', () => {
    const flattened = new Float64Array(WARP_PARAMETERS);
    flattened.set([0, 0, 0, SIZE]);
    expect(createWarp(SIZE, flattened)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, quadToQuad, squareOf, type Point, type Quad } from './homography';

const share = fc.double({ min: 0.05, max: 0.35, noNaN: true });
const length = fc.double({ min: 1, max: 4000, noNaN: true });
const place = fc.double({ min: -5000, max: 5000, noNaN: true });

/** A convex quadrilateral: a square with each corner pushed inwards by less than half, then turned. */
const quad: fc.Arbitrary<Quad> = fc
  .record({
    pushed: fc.array(share, { minLength: 8, maxLength: 8 }),
    angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    side: length,
    left: place,
    top: place,
  })
  .map(({ pushed, angle, side, left, top }) => {
    const corner = (at: 0 | 1 | 2 | 3): Point => {
      const { x, y } = squareOf(1)[at];
      const across = (x + (0.5 - x) * 2 * (pushed[2 * at] ?? 0)) * side;
      const down = (y + (0.5 - y) * 2 * (pushed[2 * at + 1] ?? 0)) * side;
      return {
        x: left + across * Math.cos(angle) - down * Math.sin(angle),
        y: top + across * Math.sin(angle) + down * Math.cos(angle),
      };
    };
    return [corner(0), corner(1), corner(2), corner(3)];
  });

/** Found distances are judged against the quadrilateral they lie in. */
const sizeOf = ([a, , c]: Quad) => Math.hypot(c.x - a.x, c.y - a.y);
const apart = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);

function mapOf(from: Quad, to: Quad) {
  const map = quadToQuad(from, to);
  if (!map) throw new Error('No map');
  return map;
}

describe('a homography', () => {
  it('takes four points to four points', () => {
    fc.assert(
      fc.property(quad, quad, (from, to) => {
        const map = mapOf(from, to);
        from.forEach(({ x, y }, at) => {
          const expected = to[at] ?? { x: NaN, y: NaN };
          expect(apart(project(map, x, y), expected)).toBeLessThan(1e-6 * sizeOf(to) + 1e-6);
        });
      }),
    );
  });

  it('is undone by the map the other way', () => {
    fc.assert(
      fc.property(quad, quad, share, share, (from, to, u, v) => {
        const inside = project(mapOf(squareOf(1), from), u, v);
        const there = project(mapOf(from, to), inside.x, inside.y);
        const back = project(mapOf(to, from), there.x, there.y);
        expect(apart(back, inside)).toBeLessThan(1e-6 * sizeOf(from) + 1e-6);
      }),
    );
  });

  it('keeps straight lines straight: diagonals meet where the corners say', () => {
    fc.assert(
      fc.property(quad, (to) => {
        const middle = project(mapOf(squareOf(1), to), 0.5, 0.5);
        for (const [p, q] of [
          [to[0], to[2]],
          [to[1], to[3]],
        ] as const) {
          const area = (q.x - p.x) * (middle.y - p.y) - (q.y - p.y) * (middle.x - p.x);
          expect(Math.abs(area) / sizeOf(to) ** 2).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('moves and grows what is moved and grown', () => {
    const map = mapOf(squareOf(10), [
      { x: 5, y: 7 },
      { x: 25, y: 7 },
      { x: 25, y: 27 },
      { x: 5, y: 27 },
    ]);
    expect(apart(project(map, 3, 4), { x: 11, y: 15 })).toBeLessThan(1e-9);
  });

  it('is refused where three corners lie on a line', () => {
    const flattened: Quad = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 3, y: 3 },
    ];
    expect(quadToQuad(squareOf(1), flattened)).toBeUndefined();
    expect(quadToQuad(flattened, squareOf(1))).toBeUndefined();
  });
});

import type { Point, Quad } from '../../image/homography';

/** Directions in which the farthest points are taken: enough for corners to a pixel or so. */
const DIRECTIONS = 32;

/**
 * The largest quadrilateral with its corners among the extreme points of a set, clockwise on a
 * screen: the corners of what is nearly a quadrilateral. `undefined` for fewer than four extremes.
 */
export function largestQuad(points: readonly Point[]): { quad: Quad; area: number } | undefined {
  const hull = extremePoints(points);
  let best: { quad: Quad; area: number } | undefined;
  hull.forEach((a, i) => {
    hull.forEach((b, j) => {
      if (j <= i) return;
      hull.slice(j + 1).forEach((c, k) => {
        for (const d of hull.slice(j + k + 2)) {
          const area = Math.abs(cross(a, c, b) - cross(a, c, d)) / 2;
          if (!best || area > best.area) best = { quad: [a, b, c, d], area };
        }
      });
    });
  });
  return best;
}

/** Twice the signed area of the triangle. */
function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Clockwise, each once. */
function extremePoints(points: readonly Point[]): Point[] {
  const extremes: Point[] = [];
  for (let index = 0; index < DIRECTIONS; index++) {
    const angle = (2 * Math.PI * (index + 0.5)) / DIRECTIONS;
    const along = { x: Math.cos(angle), y: Math.sin(angle) };
    let farthest: Point | undefined;
    let distance = -Infinity;
    for (const point of points) {
      const reach = point.x * along.x + point.y * along.y;
      if (reach > distance) [farthest, distance] = [point, reach];
    }
    if (farthest && !extremes.includes(farthest)) extremes.push(farthest);
  }
  return extremes;
}

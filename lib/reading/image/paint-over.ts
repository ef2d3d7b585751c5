import type { Quad } from './homography';

/** A raster with one number a pixel: a byte of grey, or a word of RGBA. */
interface Raster {
  width: number;
  height: number;
  pixels: Uint8ClampedArray | Uint32Array;
}

/** Of all bits: white, and opaque, in either kind of raster. */
const WHITE = 0xffffffff;

/** Makes paper of what lies in a convex quadrilateral, so that engines look for what else there is. */
export function paintOver({ width, height, pixels }: Raster, quad: Quad): void {
  const ys = quad.map(({ y }) => y);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y++) {
    const crossings = crossingsAt(quad, y + 0.5);
    if (crossings.length < 2) continue;
    const left = Math.max(0, Math.floor(Math.min(...crossings)));
    const right = Math.min(width, Math.ceil(Math.max(...crossings)));
    if (left < right) pixels.fill(WHITE, y * width + left, y * width + right);
  }
}

/** Where the outline crosses a row. */
function crossingsAt(quad: Quad, y: number): number[] {
  return quad.flatMap((from, at) => {
    const to = quad[(at + 1) % 4] ?? from;
    if (from.y <= y === to.y <= y) return [];
    return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
}

/** The same quadrilateral, so many times as large about its middle. */
export function grown(quad: Quad, factor: number): Quad {
  const middle = {
    x: quad.reduce((sum, { x }) => sum + x, 0) / 4,
    y: quad.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  return mapped(quad, ({ x, y }) => ({
    x: middle.x + (x - middle.x) * factor,
    y: middle.y + (y - middle.y) * factor,
  }));
}

export function mapped([a, b, c, d]: Quad, map: (point: Quad[0]) => Quad[0]): Quad {
  return [map(a), map(b), map(c), map(d)];
}

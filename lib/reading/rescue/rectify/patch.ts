import { levelFor, sampleImage, type Pyramid } from '../locate/pyramid';
import type { Homography } from '../../image/homography';
import { project } from '../../image/homography';

/**
 * A code resampled to a square raster, with a margin around it, mean and contrast made even:
 * positive is dark.
 */
export interface Patch {
  /** Modules on the code's side. */
  size: number;
  /** Samples a module. */
  steps: number;
  /** Samples on the raster's side. */
  side: number;
  values: Float32Array;
}

/** Samples a module: fine tells half modules apart; coarse is enough to tell where a code lies. */
export const STEPS = { fine: 6, coarse: 3 } as const;
/** Modules around the code: the fit may find that its first place was as far off. */
export const MARGIN = 5;
/** The level of the pyramid that has at least so many pixels to a sample is resampled. */
const LEAST_PIXELS = 0.75;

/** Resamples the code that `place` maps from modules to pixels. */
export function cutPatch(
  pyramid: Pyramid,
  place: Homography,
  size: number,
  steps: number = STEPS.fine,
): Patch {
  const side = (size + 2 * MARGIN) * steps;
  const values = new Float32Array(side * side);
  const level = levelFor(pyramid, pixelsPerModule(place, size), LEAST_PIXELS * steps);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = place;
  const shrink = 1 / level.scale;
  for (let row = 0; row < side; row++) {
    const y = (row + 0.5) / steps - MARGIN;
    for (let column = 0; column < side; column++) {
      const x = (column + 0.5) / steps - MARGIN;
      const w = shrink / (g * x + h * y + i);
      values[row * side + column] = sampleImage(
        level.image,
        (a * x + b * y + c) * w,
        (d * x + e * y + f) * w,
      );
    }
  }
  return { size, steps, side, values };
}

/** Geometric mean of a module's two sides at the code's centre, pixels. */
export function pixelsPerModule(place: Homography, size: number): number {
  const middle = project(place, size / 2, size / 2);
  const right = project(place, size / 2 + 1, size / 2);
  const below = project(place, size / 2, size / 2 + 1);
  const area =
    (right.x - middle.x) * (below.y - middle.y) - (right.y - middle.y) * (below.x - middle.x);
  return Math.sqrt(Math.abs(area));
}

/** Bilinear sample at a point in modules, edges repeated. */
export function samplePatch({ values, side, steps }: Patch, x: number, y: number): number {
  const last = side - 1.001;
  const px = Math.min(Math.max((x + MARGIN) * steps - 0.5, 0), last);
  const py = Math.min(Math.max((y + MARGIN) * steps - 0.5, 0), last);
  const left = px | 0;
  const top = py | 0;
  const fx = px - left;
  const at = top * side + left;
  const upper = (values[at] ?? 0) * (1 - fx) + (values[at + 1] ?? 0) * fx;
  const lower = (values[at + side] ?? 0) * (1 - fx) + (values[at + side + 1] ?? 0) * fx;
  return upper + (lower - upper) * (py - top);
}

/** The patch as it looks when the code is taken to begin at the next corner clockwise. */
export function turnPatch(patch: Patch): Patch {
  const { side, values } = patch;
  const turned = new Float32Array(values.length);
  for (let row = 0, at = 0; row < side; row++) {
    for (let column = 0; column < side; column++, at++)
      turned[at] = values[column * side + side - 1 - row] ?? 0;
  }
  return { ...patch, values: turned };
}

/** Mean over half a module: all of the picture's pixels have their say against noise. */
export function smooth(patch: Patch): Patch {
  const { side, values } = patch;
  const across = values.slice();
  for (let at = 1; at < values.length - 1; at++)
    across[at] = ((values[at - 1] ?? 0) + (values[at] ?? 0) + (values[at + 1] ?? 0)) / 3;
  const both = across.slice();
  for (let at = side; at < values.length - side; at++)
    both[at] = ((across[at - side] ?? 0) + (across[at] ?? 0) + (across[at + side] ?? 0)) / 3;
  return { ...patch, values: both };
}

import type { Triple } from '../locate/finder-triples';
import { sizeOfVersion } from '../standard/symbol-layout';
import { fitWarp, type FittedWarp } from './fit-warp';
import { project, quadToQuad, squareOf, type Homography, type Quad } from '../../image/homography';
import { knownModules } from './known-modules';
import { samplePatch, type Patch } from './patch';
import { CORNER_PARAMETERS, WARP_PARAMETERS } from './warp';

/** Distance of the finder centres from the code's edges, and of the last alignment pattern. */
const FINDER = 3.5;
const ALIGNMENT = 6.5;
/** How far the fourth corner's alignment pattern is looked for, and in what steps: modules. */
const SEARCH = { reach: 6, step: 0.5, apart: 1.5, starts: 3 } as const;
const ROUGH = { steps: [0.5], sweeps: 2, dimensions: CORNER_PARAMETERS } as const;
const COARSE = { steps: [0.5, 0.25], dimensions: CORNER_PARAMETERS } as const;
/** Agreement after the rough fit below which the other has nothing to begin with. */
const LEAST_ROUGH = 0.08;

/** The map from modules to pixels of the parallelogram that three finder centres make. */
export function parallelogram(triple: Triple, version: number): Homography | undefined {
  const size = sizeOfVersion(version);
  const { topLeft, topRight, bottomLeft } = triple;
  const unit = 1 / (size - 2 * FINDER);
  const at = (u: number, v: number) => ({
    x:
      topLeft.x +
      ((topRight.x - topLeft.x) * (u - FINDER) + (bottomLeft.x - topLeft.x) * (v - FINDER)) * unit,
    y:
      topLeft.y +
      ((topRight.y - topLeft.y) * (u - FINDER) + (bottomLeft.y - topLeft.y) * (v - FINDER)) * unit,
  });
  return quadToQuad(squareOf(size), [at(0, 0), at(size, 0), at(size, size), at(0, size)]);
}

/** Fits the corners from the likeliest of several places of the last alignment pattern. */
export function fitCorners(patch: Patch, version: number): FittedWarp | undefined {
  const known = knownModules(version);
  const shifts = version === 1 ? [{ x: 0, y: 0 }] : alignmentShifts(patch);
  let best: FittedWarp | undefined;
  for (const shift of shifts) {
    const start = startFrom(patch.size, shift);
    if (!start) continue;
    const fitted = fitWarp(patch, start, known, ROUGH);
    if (!best || fitted.score > best.score) best = fitted;
  }
  return best && best.score > LEAST_ROUGH
    ? fitWarp(patch, best.parameters, known, COARSE)
    : undefined;
}

interface Shift {
  x: number;
  y: number;
}

/** The likeliest shifts of the last alignment pattern from where a parallelogram puts it. */
function alignmentShifts(patch: Patch): Shift[] {
  const centre = patch.size - ALIGNMENT;
  const found: (Shift & { score: number })[] = [];
  for (let y = -SEARCH.reach; y <= SEARCH.reach; y += SEARCH.step) {
    for (let x = -SEARCH.reach; x <= SEARCH.reach; x += SEARCH.step) {
      let score = -0.25 * Math.hypot(x, y);
      for (let j = -2; j <= 2; j++) {
        for (let i = -2; i <= 2; i++) {
          const sign = Math.max(Math.abs(i), Math.abs(j)) === 1 ? -1 : 1;
          score += sign * samplePatch(patch, centre + x + i, centre + y + j);
        }
      }
      found.push({ x, y, score });
    }
  }
  found.sort((a, b) => b.score - a.score);
  const kept: Shift[] = [];
  for (const shift of found) {
    if (kept.some((other) => Math.hypot(other.x - shift.x, other.y - shift.y) <= SEARCH.apart))
      continue;
    kept.push(shift);
    if (kept.length >= SEARCH.starts) break;
  }
  return [...kept, { x: 0, y: 0 }];
}

/** Parameters that keep the finders where they are and shift the alignment pattern. */
function startFrom(size: number, shift: Shift): Float64Array | undefined {
  const far = size - FINDER;
  const alignment = size - ALIGNMENT;
  const quad = (x: number, y: number): Quad => [
    { x: FINDER, y: FINDER },
    { x: far, y: FINDER },
    { x: alignment + x, y: alignment + y },
    { x: FINDER, y: far },
  ];
  const map = quadToQuad(quad(0, 0), quad(shift.x, shift.y));
  if (!map) return undefined;
  const start = new Float64Array(WARP_PARAMETERS);
  squareOf(size).forEach((corner, index) => {
    const moved = project(map, corner.x, corner.y);
    start[2 * index] = moved.x - corner.x;
    start[2 * index + 1] = moved.y - corner.y;
  });
  return start;
}

/** The place again with the fitted corners, so that the code can be resampled straight. */
export function movedPlace(
  place: Homography,
  size: number,
  { parameters }: FittedWarp,
): Homography | undefined {
  const at = (index: 0 | 1 | 2 | 3) => {
    const corner = squareOf(size)[index];
    const dx = parameters[2 * index] ?? 0;
    const dy = parameters[2 * index + 1] ?? 0;
    return project(place, corner.x + dx, corner.y + dy);
  };
  return quadToQuad(squareOf(size), [at(0), at(1), at(2), at(3)]);
}

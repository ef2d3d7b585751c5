import type { Pyramid } from './locate/pyramid';
import { fitWarp } from './rectify/fit-warp';
import { fitCorners, movedPlace } from './rectify/first-place';
import { project, quadToQuad, squareOf, type Homography, type Quad } from '../image/homography';
import { knownModules } from './rectify/known-modules';
import { normalise, NORMALISE_RADIUS } from './rectify/normalise';
import { cutPatch, pixelsPerModule, STEPS, turnPatch, type Patch } from './rectify/patch';
import { CORNER_PARAMETERS, WARP_PARAMETERS } from './rectify/warp';
import { sizeOfVersion } from './standard/symbol-layout';

/** A supposed code that the known modules bear out. */
export interface PlacedCode {
  version: number;
  /** From modules to pixels of the picture. */
  place: Homography;
  /** The same before the corners were fitted: what the finders alone say. */
  supposed: Homography;
  /** Mean agreement of the known modules. */
  score: number;
  /** The score against what chance gives so many modules. */
  significance: number;
}

/** Agreement of the known modules below which a place is given up. */
const LEAST_SCORE = 0.17;
const OUTLINE = {
  first: { steps: [1], sweeps: 2, dimensions: CORNER_PARAMETERS },
  then: { steps: [1, 0.5], dimensions: CORNER_PARAMETERS },
} as const;
/** Of places that overlap, one so much worse than the best is the same code badly placed. */
const WORSE = 0.85;
/** How far apart the corners of one place found twice may lie: modules. */
const REPEATED = 0.75;
/** On rolled paper the right place fits no better than others: below `flat` more of them are kept. */
const ROLLED = { flat: 0.68, worse: 0.7 } as const;

/** Fits the corners of a code of which three finders, seen or guessed, give the place. */
export function placeByFinders(
  pyramid: Pyramid,
  supposed: Homography,
  version: number,
): PlacedCode | undefined {
  const patch = coarsePatch(pyramid, supposed, version);
  const fitted = fitCorners(patch, version);
  return fitted && placed(supposed, version, fitted);
}

/** A code supposed to fill an outline, as it looks after a first rough fit. */
export interface OutlinedCode {
  version: number;
  supposed: Homography;
  patch: Patch;
  parameters: Float64Array;
  significance: number;
}

/** Lays a version into an outline, with each corner as its first. */
export function layInOutline(pyramid: Pyramid, outline: Quad, version: number): OutlinedCode[] {
  const square = squareOf(sizeOfVersion(version));
  const known = knownModules(version);
  const laid: OutlinedCode[] = [];
  let [a, b, c, d] = outline;
  let patch: Patch | undefined;
  for (let turn = 0; turn < 4; turn++) {
    const supposed = quadToQuad(square, [a, b, c, d]);
    if (!supposed) return [];
    patch = patch ? turnPatch(patch) : coarsePatch(pyramid, supposed, version);
    const start = new Float64Array(WARP_PARAMETERS);
    const { parameters, score } = fitWarp(patch, start, known, OUTLINE.first);
    const significance = significanceOf(score, version);
    laid.push({ version, supposed, patch, parameters, significance });
    [a, b, c, d] = [b, c, d, a];
  }
  return laid;
}

/** Fits the corners of what was laid in an outline. */
export function placeByOutline(laid: OutlinedCode): PlacedCode | undefined {
  const { supposed, version, patch, parameters } = laid;
  return placed(supposed, version, fitWarp(patch, parameters, knownModules(version), OUTLINE.then));
}

function coarsePatch(pyramid: Pyramid, place: Homography, version: number): Patch {
  return normalise(
    cutPatch(pyramid, place, sizeOfVersion(version), STEPS.coarse),
    NORMALISE_RADIUS,
  );
}

function placed(
  supposed: Homography,
  version: number,
  fitted: { parameters: Float64Array; score: number },
): PlacedCode | undefined {
  const { score } = fitted;
  if (score < LEAST_SCORE) return undefined;
  const place = movedPlace(supposed, sizeOfVersion(version), fitted);
  const significance = significanceOf(score, version);
  return place && { version, place, supposed, score, significance };
}

const significanceOf = (score: number, version: number) =>
  score * Math.sqrt(knownModules(version).length);

/** Whether a place that comes later is the earlier one again, or that missed by a little. */
export function isWorseOfSame(later: PlacedCode, earlier: PlacedCode): boolean {
  if (later.score <= earlier.score && isRepeated(later, earlier)) return true;
  const worse = earlier.score < ROLLED.flat ? ROLLED.worse : WORSE;
  if (later.score > earlier.score * worse) return false;
  const here = centreOf(later);
  const there = centreOf(earlier);
  return Math.hypot(here.x - there.x, here.y - there.y) < (here.side + there.side) / 3;
}

/** Whether corner lies on corner, before the fit (where a roll is followed from) and after it. */
function isRepeated(later: PlacedCode, earlier: PlacedCode): boolean {
  if (later.version !== earlier.version) return false;
  const size = sizeOfVersion(later.version);
  const reach = REPEATED * pixelsPerModule(earlier.place, size);
  return squareOf(size).every(({ x, y }) =>
    (['place', 'supposed'] as const).every((which) => {
      const here = project(later[which], x, y);
      const there = project(earlier[which], x, y);
      return Math.hypot(here.x - there.x, here.y - there.y) < reach;
    }),
  );
}

function centreOf({ place, version }: PlacedCode) {
  const size = sizeOfVersion(version);
  const side = size * pixelsPerModule(place, size);
  return { ...project(place, size / 2, size / 2), side };
}

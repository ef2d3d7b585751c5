import type { Pyramid } from './locate/pyramid';
import { fitWarp } from './rectify/fit-warp';
import { fitCorners, movedPlace } from './rectify/first-place';
import { project, type Homography } from './rectify/homography';
import { knownModules } from './rectify/known-modules';
import { normalise, NORMALISE_RADIUS } from './rectify/normalise';
import { cutPatch, pixelsPerModule } from './rectify/patch';
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
const OUTLINE = { steps: [1, 0.5], dimensions: CORNER_PARAMETERS } as const;
/** Of places that overlap, one so much worse than the best is the same code badly placed. */
const WORSE = 0.85;
/** On rolled paper the right place fits no better than others: below `flat` more of them are kept. */
const ROLLED = { flat: 0.68, worse: 0.7 } as const;

/** Fits the corners of a code of which three finders, seen or guessed, give the place. */
export function placeByFinders(
  pyramid: Pyramid,
  supposed: Homography,
  version: number,
): PlacedCode | undefined {
  const patch = normalise(cutPatch(pyramid, supposed, sizeOfVersion(version)), NORMALISE_RADIUS);
  const fitted = fitCorners(patch, version);
  return fitted && placed(supposed, version, fitted);
}

/** Fits the corners of a code whose outline was seen, not its finders. */
export function placeByOutline(
  pyramid: Pyramid,
  outline: Homography,
  version: number,
): PlacedCode | undefined {
  const patch = normalise(cutPatch(pyramid, outline, sizeOfVersion(version)), NORMALISE_RADIUS);
  const start = new Float64Array(WARP_PARAMETERS);
  return placed(outline, version, fitWarp(patch, start, knownModules(version), OUTLINE));
}

function placed(
  supposed: Homography,
  version: number,
  fitted: { parameters: Float64Array; score: number },
): PlacedCode | undefined {
  const { score } = fitted;
  if (score < LEAST_SCORE) return undefined;
  const place = movedPlace(supposed, sizeOfVersion(version), fitted);
  const significance = score * Math.sqrt(knownModules(version).length);
  return place && { version, place, supposed, score, significance };
}

/** Whether a place that comes later is but the earlier one missed by a little. */
export function isWorseOfSame(later: PlacedCode, earlier: PlacedCode): boolean {
  const worse = earlier.score < ROLLED.flat ? ROLLED.worse : WORSE;
  if (later.score > earlier.score * worse) return false;
  const here = centreOf(later);
  const there = centreOf(earlier);
  return Math.hypot(here.x - there.x, here.y - there.y) < (here.side + there.side) / 3;
}

function centreOf({ place, version }: PlacedCode) {
  const size = sizeOfVersion(version);
  const side = size * pixelsPerModule(place, size);
  return { ...project(place, size / 2, size / 2), side };
}

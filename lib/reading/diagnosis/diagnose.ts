import type { GreyImage } from '../image/grey-image';
import type { CodeProblem } from '../outcome';
import { isWarped } from '../rescue/is-warped';
import { codeRegions } from '../rescue/locate/code-regions';
import { findFinders } from '../rescue/locate/finders';
import { buildPyramid, type Pyramid } from '../rescue/locate/pyramid';
import type { Point } from '../image/homography';
import { qualityOf, type Quality } from './picture-quality';
import { isInShadow } from './is-in-shadow';
import { seenCode, type SeenCode } from './seen-code';

export interface Diagnosis {
  reason: CodeProblem;
  /** Further reasons, in order of likelihood. */
  alsoLikely: readonly CodeProblem[];
  /** Pixels of the picture to a module of the code, where one was seen. */
  pixelsPerModule?: number;
}

/** Below, what is there of a module is mostly its neighbours': pixels. */
const LEAST_PIXELS = 2.6;
/** Modules that an edge may take: a code whose squares run into one another is not read. */
const MOST_EDGE = 0.75;
/** The mean over three pixels by which edges are measured widens them by as much. */
const OWN_WIDTH = 3;
/** Of the paper. */
const DARK = 90;
/** Between paper and ink; less is ink that is all but gone. */
const LEAST_CONTRAST = 28;
/** Edges of a whole picture that are out of focus: pixels, and thousandths of its longest side. */
const SOFT = { least: 8, share: 3.5 } as const;
/** Wider ones are no edges: a wall, an empty sheet. */
const FEATURELESS = 60;
/** Along the longest side of a picture: a letter's code fills one or more. */
const TILES = 10;
/** Modules on the side of a letter's code (versions 4 to 8), where only its outline is seen. */
const TYPICAL_SIDE = 41;

/** Says why no code was read in a picture, from what can be seen of one. `scale`: its own pixels to one here. */
export function diagnose(image: GreyImage, scale: number): Diagnosis {
  const pyramid = buildPyramid(image);
  const finders = findFinders(pyramid);
  const seen = seenCode(finders);
  if (!seen) return withoutPatterns(pyramid, image, scale);
  const area = areaOf(seen.corners, image);
  const quality = qualityOf(image, area);
  const pixelsPerModule = seen.module * scale;
  const [reason = 'code-damaged', ...alsoLikely] = whichHold([
    ['code-cut-off', isCutOff(seen, image)],
    ['code-too-small', pixelsPerModule < LEAST_PIXELS],
    ['picture-too-dark', quality.light < DARK],
    ['code-too-pale', isPale(quality)],
    ['code-in-shadow', seen.patterns > 1 && isInShadow(image, area, seen.module)],
    ['code-blurred', isBlurred(quality, seen.module)],
    ['code-warped', seen.patterns === 3 && isWarped(pyramid, finders)],
    ['code-damaged', true],
  ]);
  return { reason, alsoLikely, pixelsPerModule };
}

/** No finder pattern stands out: a dark square may still be a code, too small or too blurred to show any. */
function withoutPatterns(pyramid: Pyramid, image: GreyImage, scale: number): Diagnosis {
  const { width, height } = image;
  const { light } = qualityOf(image, { left: 0, top: 0, right: width, bottom: height });
  const side = sideOfRegion(pyramid);
  const pixelsPerModule = side === undefined ? Infinity : (side * scale) / TYPICAL_SIDE;
  const isSmall = pixelsPerModule < LEAST_PIXELS;
  const [reason = 'no-code-found', ...alsoLikely] = whichHold([
    ['picture-too-dark', light < DARK],
    ['code-too-small', isSmall],
    ['code-blurred', isSoft(image)],
    ['no-code-found', !isSmall],
  ]);
  return { reason, alsoLikely, ...(isSmall ? { pixelsPerModule } : {}) };
}

/** Whether the part of the picture with the most contrast is out of focus. */
function isSoft(image: GreyImage): boolean {
  const side = Math.ceil(Math.max(image.width, image.height) / TILES);
  let clearest: Quality = { light: 0, dark: 0, edge: 0 };
  for (let top = 0; top < image.height; top += side) {
    for (let left = 0; left < image.width; left += side) {
      const tile = qualityOf(image, { left, top, right: left + side, bottom: top + side });
      if (tile.light - tile.dark > clearest.light - clearest.dark) clearest = tile;
    }
  }
  const { light, dark, edge } = clearest;
  const soft = Math.max(SOFT.least, (SOFT.share * side * TILES) / 1000);
  return light - dark >= LEAST_CONTRAST && edge > soft && edge < FEATURELESS;
}

function whichHold(problems: readonly (readonly [CodeProblem, boolean])[]): CodeProblem[] {
  return problems.flatMap(([problem, holds]) => (holds ? [problem] : []));
}

function sideOfRegion(pyramid: Pyramid): number | undefined {
  const [quad] = codeRegions(pyramid);
  if (!quad) return undefined;
  const [a, b, c] = quad;
  return (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2;
}

function isCutOff({ corners, module, patterns }: SeenCode, image: GreyImage): boolean {
  // A pattern alone stands for a code whose rest is not in the picture, if it lies at its edge.
  const reach = patterns === 1 ? -10 * module : module;
  return corners.some(
    ({ x, y }) => x < -reach || y < -reach || x > image.width + reach || y > image.height + reach,
  );
}

const isPale = ({ light, dark }: Quality) => light >= DARK && light - dark < LEAST_CONTRAST;

function isBlurred({ edge }: Quality, module: number): boolean {
  return Math.sqrt(Math.max(0, edge ** 2 - OWN_WIDTH ** 2)) > MOST_EDGE * module;
}

function areaOf(corners: readonly Point[], { width, height }: GreyImage) {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    left: Math.floor(Math.max(0, Math.min(...xs))),
    top: Math.floor(Math.max(0, Math.min(...ys))),
    right: Math.ceil(Math.min(width, Math.max(...xs))),
    bottom: Math.ceil(Math.min(height, Math.max(...ys))),
  };
}

import type { FramePoint, FrameSight, LocatedCode } from './frame-messages';

/** What the person can do better, from what a frame shows. */
export type CameraHint =
  'more-light' | 'hold-still' | 'closer' | 'farther' | 'flatter' | 'out-of-focus';

/** Brightness of the paper, 0 to 255, below which ink no longer stands out. */
const DARK = 80;
/** Widths of the picture a second: a code then smears over its modules in a 30th of a second. */
const FAST = 0.35;
/** Pixels a module below which one look may not do: of eight letters at 2.2 to 2.8, six are read. */
const SMALL_MODULE = 2.5;
/** Side of the code as a share of the picture's shorter one, where modules are not known. */
const SMALL_SIDE = 0.14;
const LARGE_SIDE = 0.9;
/** Ratio of two opposite sides, and of the two directions, of a code held at a slant. */
const SLANT = 1.35;
/** Sharpness (see `measureFrame`) of an edge that smears over several pixels. */
const BLURRED = 0.3;

/** The one thing that helps most; `null` where there is nothing to say. */
export function hintFor(sight: FrameSight): CameraHint | null {
  const { width, height, located, measures, texts } = sight;
  if (measures.light < DARK) return 'more-light';
  if (measures.speed > FAST) return 'hold-still';
  if (!located) return null;
  const side = Math.max(...sidesOf(located)) / Math.min(width, height);
  if (side > LARGE_SIDE || isCutOff(located, width, height)) return 'farther';
  if (slantOf(located) > SLANT) return 'flatter';
  if (isSmall(located, side)) return 'closer';
  if (measures.sharpness < BLURRED) return 'out-of-focus';
  // Large, bright, sharp, still, and yet unread: a letter that keeps its folds, whose outline may
  // well be square, or one that glares.
  return texts.length === 0 ? 'flatter' : null;
}

const isSmall = ({ module }: LocatedCode, side: number) =>
  module > 0 ? module < SMALL_MODULE : side < SMALL_SIDE;

function isCutOff({ outline }: LocatedCode, width: number, height: number): boolean {
  return outline.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height);
}

function slantOf(located: LocatedCode): number {
  const [top, right, bottom, left] = sidesOf(located);
  return Math.max(
    ratio(top, bottom),
    ratio(left, right),
    ratio(top + bottom, left + right),
    ratio(...diagonalsOf(located)),
  );
}

const ratio = (a: number, b: number) => Math.max(a, b) / Math.max(1, Math.min(a, b));

function sidesOf({ outline: [a, b, c, d] }: LocatedCode): [number, number, number, number] {
  return [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
}

function diagonalsOf({ outline: [a, b, c, d] }: LocatedCode): [number, number] {
  return [distance(a, c), distance(b, d)];
}

const distance = (a: FramePoint, b: FramePoint) => Math.hypot(a.x - b.x, a.y - b.y);

import type { Finder } from '../rescue/locate/finders';
import type { Point } from '../image/homography';

/** What three, two or one finder patterns tell of a code that could not be read. Pixels. */
export interface SeenCode {
  /** Width of a module. */
  module: number;
  /** The outline, as far as the patterns tell; of one pattern alone, its own square. */
  corners: readonly Point[];
  /** How many of its three patterns were seen. */
  patterns: 1 | 2 | 3;
}

/** Evidence below which a pattern may be anything. */
const LEAST_WEIGHT = 0.25;
/** Of the clearest pattern's evidence: a code's three look much alike. */
const LEAST_SHARE = 0.08;
/** A pattern alone must be clearer than among others. */
const LEAST_ALONE = 2;
const MOST = 8;
/** Modules between neighbouring pattern centres: version 1 has 14. */
const LEAST_LEG = 12;
const MOST_LEG = 180;
const HALF_PATTERN = 3.5;

/** The likeliest code among the patterns found, best patterns first. */
export function seenCode(finders: readonly Finder[]): SeenCode | undefined {
  const least = Math.max(LEAST_WEIGHT, LEAST_SHARE * (finders[0]?.weight ?? 0));
  const best = finders.filter(({ weight }) => weight >= least).slice(0, MOST);
  return ofThree(best) ?? ofTwo(best) ?? ofOne(best);
}

function ofThree(finders: readonly Finder[]): SeenCode | undefined {
  for (const [at, corner] of finders.entries()) {
    const others = finders.filter((_, index) => index !== at && isLeg(corner, finders[index]));
    for (const one of others) {
      for (const other of others) {
        if (one === other || !isRightAngle(corner, one, other)) continue;
        const module = (corner.module + one.module + other.module) / 3;
        return { module, corners: outline(corner, one, other), patterns: 3 };
      }
    }
  }
  return undefined;
}

function ofTwo(finders: readonly Finder[]): SeenCode | undefined {
  for (const [at, one] of finders.entries()) {
    const other = finders.slice(at + 1).find((found) => isLeg(one, found));
    if (!other) continue;
    // On which side the rest lies is not known: the square on either side is its possible place.
    const dx = other.x - one.x;
    const dy = other.y - one.y;
    const module = (one.module + other.module) / 2;
    const corners = [
      ...outline(one, other, { x: one.x - dy, y: one.y + dx }),
      ...outline(one, other, { x: one.x + dy, y: one.y - dx }),
    ];
    return { module, corners, patterns: 2 };
  }
  return undefined;
}

function ofOne([best]: readonly Finder[]): SeenCode | undefined {
  if (!best || best.weight < LEAST_ALONE) return undefined;
  const { x, y, module } = best;
  const reach = HALF_PATTERN * module;
  const corners = [-1, 1].flatMap((dx) =>
    [-1, 1].map((dy) => ({ x: x + dx * reach, y: y + dy * reach })),
  );
  return { module, corners, patterns: 1 };
}

function isLeg(one: Finder, other: Finder | undefined): boolean {
  if (!other) return false;
  const ratio = one.module / other.module;
  const length = Math.hypot(other.x - one.x, other.y - one.y) / Math.min(one.module, other.module);
  return ratio > 0.6 && ratio < 1.7 && length > LEAST_LEG && length < MOST_LEG;
}

function isRightAngle(corner: Point, one: Point, other: Point): boolean {
  const a = { x: one.x - corner.x, y: one.y - corner.y };
  const b = { x: other.x - corner.x, y: other.y - corner.y };
  const lengths = [Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)] as const;
  const cosine = (a.x * b.x + a.y * b.y) / (lengths[0] * lengths[1]);
  const ratio = lengths[0] / lengths[1];
  return Math.abs(cosine) < 0.4 && ratio > 0.6 && ratio < 1.7;
}

/** The four outer corners of a code of which three pattern centres are known. */
function outline(
  corner: Point & { module?: number },
  one: Point & { module?: number },
  other: Point,
) {
  const module = corner.module ?? one.module ?? 0;
  const far = { x: one.x + other.x - corner.x, y: one.y + other.y - corner.y };
  const centre = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  return [corner, one, far, other].map(({ x, y }) => {
    const distance = Math.hypot(x - centre.x, y - centre.y) || 1;
    const reach = 1 + (HALF_PATTERN * Math.SQRT2 * module) / distance;
    return { x: centre.x + (x - centre.x) * reach, y: centre.y + (y - centre.y) * reach };
  });
}

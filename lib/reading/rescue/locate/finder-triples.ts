import type { Point } from '../../image/homography';
import type { Finder } from './finders';

/** Three finder centres as a code would have them, clockwise from the bottom left. */
export interface Triple {
  topLeft: Point;
  topRight: Point;
  bottomLeft: Point;
  /** Width of a module, pixels, as the finders look. */
  module: number;
  /** Subtracted from the score of what was guessed rather than seen. */
  penalty: number;
}

const MAX_FINDERS = 26;
const MAX_TRIPLES = 40;
const MAX_PAIRED = 9;
const GUESS_PENALTY = 0.12;
/** Distance of two neighbouring finder centres in modules: versions 1 to 40, perspective included. */
const DISTANCE = { least: 9, most: 200 } as const;

/** Triples of finders that could be one code, likeliest first. */
export function seenTriples(finders: readonly Finder[]): Triple[] {
  const best = finders.slice(0, MAX_FINDERS);
  const scored: { triple: Triple; score: number }[] = [];
  best.forEach((a, i) => {
    best.slice(i + 1).forEach((b, j) => {
      for (const c of best.slice(i + j + 2)) {
        const widest = Math.max(a.module, b.module, c.module);
        const ratio = widest / Math.min(a.module, b.module, c.module);
        if (ratio > 1.9) continue;
        const weight = a.weight + b.weight + c.weight - 1.2 * Math.log(ratio);
        for (const [corner, one, other] of [
          [a, b, c],
          [b, c, a],
          [c, a, b],
        ] as const) {
          const made = makeTriple(corner, one, other);
          if (made) scored.push({ triple: made.triple, score: weight - made.strain });
        }
      }
    });
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, MAX_TRIPLES).map(({ triple }) => triple);
}

/** `strain`: how far the corner is from a right angle with equal legs. */
function makeTriple(
  corner: Finder,
  one: Finder,
  other: Finder,
): { triple: Triple; strain: number } | undefined {
  const ux = one.x - corner.x;
  const uy = one.y - corner.y;
  const vx = other.x - corner.x;
  const vy = other.y - corner.y;
  const lengthU = Math.hypot(ux, uy);
  const lengthV = Math.hypot(vx, vy);
  const cosine = Math.abs(ux * vx + uy * vy) / (lengthU * lengthV);
  const ratio = lengthU / lengthV;
  if (cosine > 0.6 || ratio > 2 || ratio < 0.5) return undefined;
  const module = (corner.module + one.module + other.module) / 3;
  const distance = (lengthU + lengthV) / 2 / module;
  if (distance < DISTANCE.least || distance > DISTANCE.most) return undefined;
  const isClockwise = ux * vy - uy * vx > 0;
  const triple: Triple = {
    topLeft: corner,
    topRight: isClockwise ? one : other,
    bottomLeft: isClockwise ? other : one,
    module,
    penalty: 0,
  };
  return { triple, strain: 2 * cosine + 1.5 * Math.abs(Math.log(ratio)) };
}

/** For codes of which only two finders show: the third where a square would have it. */
export function guessedTriples(finders: readonly Finder[]): Triple[] {
  const best = finders.slice(0, MAX_PAIRED);
  return best.flatMap((a, i) =>
    best.slice(i + 1).flatMap((b) => {
      const ratio = a.module / b.module;
      const module = (a.module + b.module) / 2;
      const distance = Math.hypot(b.x - a.x, b.y - a.y) / module;
      if (ratio > 1.6 || ratio < 1 / 1.6) return [];
      if (distance < DISTANCE.least || distance > DISTANCE.most) return [];
      return completions(a, b, module);
    }),
  );
}

/** Six places of the third finder: four with the pair along a side, two with it on the diagonal. */
function completions(a: Point, b: Point, module: number): Triple[] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const triple = (topLeft: Point, topRight: Point, bottomLeft: Point): Triple => ({
    topLeft,
    topRight,
    bottomLeft,
    module,
    penalty: GUESS_PENALTY,
  });
  return [
    triple(a, b, { x: a.x - dy, y: a.y + dx }),
    triple(b, a, { x: b.x + dy, y: b.y - dx }),
    triple(a, { x: a.x + dy, y: a.y - dx }, b),
    triple(b, { x: b.x - dy, y: b.y + dx }, a),
    triple({ x: middle.x + dy / 2, y: middle.y - dx / 2 }, b, a),
    triple({ x: middle.x - dy / 2, y: middle.y + dx / 2 }, a, b),
  ];
}

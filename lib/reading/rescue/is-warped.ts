import { candidatesOf } from './locate/candidates';
import type { Finder } from './locate/finders';
import type { Pyramid } from './locate/pyramid';
import { placeByFinders, type PlacedCode } from './place-code';
import { parallelogram } from './rectify/first-place';
import { fitRoll } from './rectify/fit-roll';
import { normalise, NORMALISE_RADIUS } from './rectify/normalise';
import { cutPatch, smooth } from './rectify/patch';
import { sizeOfVersion } from './standard/symbol-layout';

/** Places looked at. */
const MOST = 3;
/** Agreement, blind samples included, below which lines are followed through no code. */
const LEAST_SCORE = 0.4;
/** By how much following them must agree better than where a flat code has them. */
const LEAST_GAIN = 0.028;
/** Modules by which lines must lie aside of where a flat code has them. */
const LEAST_SHIFT = 0.75;

/**
 * Whether a code's lines can be followed and lie aside of one another: a sheet that slipped or is
 * rolled, a hand that moved. Dirt and cuts leave them where they are.
 */
export function isWarped(pyramid: Pyramid, finders: readonly Finder[]): boolean {
  const [best] = candidatesOf(pyramid, finders, MOST)
    .flatMap((candidate) => {
      const supposed = parallelogram(candidate, candidate.version);
      return (supposed && placeByFinders(pyramid, supposed, candidate.version)) ?? [];
    })
    .sort((a, b) => b.significance - a.significance);
  return best !== undefined && shiftOf(pyramid, best) >= LEAST_SHIFT;
}

function shiftOf(pyramid: Pyramid, { supposed, version }: PlacedCode): number {
  const raw = smooth(cutPatch(pyramid, supposed, sizeOfVersion(version)));
  const even = normalise(raw, NORMALISE_RADIUS);
  const shifts = [false, true].map((isAcross) => {
    const { roll, score, straight } = fitRoll(even, version, isAcross);
    if (score < LEAST_SCORE || score - straight < LEAST_GAIN) return 0;
    return Math.max(deviation(roll.shifts, 0), deviation(roll.shifts, 1));
  });
  return Math.max(...shifts);
}

/** The farthest that a line lies from a straight course from the first to the last. */
function deviation(shifts: Float32Array, axis: 0 | 1): number {
  const lines = shifts.length / 2;
  const at = (line: number) => shifts[2 * line + axis] ?? 0;
  const course = (line: number) => at(0) + ((at(lines - 1) - at(0)) * line) / (lines - 1);
  let most = 0;
  for (let line = 0; line < lines; line++) most = Math.max(most, Math.abs(at(line) - course(line)));
  return most;
}

import { layoutOf, MODULE } from '../standard/symbol-layout';
import { samplePatch, type Patch } from './patch';
import { createWarp, type Roll, type Warp } from './warp';

/** Shifts tried, in modules: aside of the line that rolls, and along its way. */
const STEP = 0.25;
const ASIDE = 24;
const ALONG = 10;
const WIDE = 2 * ASIDE + 1;
const LONG = 2 * ALONG + 1;
/** Steps that a shift may differ from that of the line before. */
const SLOPE = 2;
/** What each step of difference costs, in modules of agreement. */
const STIFFNESS = 0.35;
/** As in the mesh: what a decided sample counts where the colour is not known. */
const BLIND_WEIGHT = 0.5;

const point = new Float64Array(2);

/**
 * Follows a sheet that is rolled about one axis, line of modules by line. Every line lies straight,
 * but shifted aside and along; of all ways that shift little from line to line, the one that agrees
 * best with the known modules and with decided samples is found by dynamic programming (A. J.
 * Viterbi, 1967). `parameters` say where the code lies but for the roll.
 */
export function fitRoll(
  patch: Patch,
  parameters: Float64Array,
  version: number,
  isAcross: boolean,
): { roll: Roll; score: number } | undefined {
  const { size } = patch;
  const shifts = new Float32Array(2 * size);
  const roll: Roll = { isAcross, shifts };
  const warp = createWarp(size, parameters, { roll });
  if (!warp) return undefined;
  const lineScore = lineScorer(patch, warp, version, isAcross);
  const states = WIDE * LONG;
  const came = new Uint16Array(states * size);
  let sums = new Float32Array(states);
  let next = new Float32Array(states);
  for (let line = 0; line < size; line++) {
    for (let state = 0; state < states; state++) {
      const from = line === 0 ? state : bestBefore(sums, state);
      came[line * states + state] = from;
      setShift(shifts, line, state);
      const before = line === 0 ? 0 : (sums[from] ?? 0) - STIFFNESS * difference(from, state);
      next[state] = before + lineScore(line);
    }
    [sums, next] = [next, sums];
  }
  let state = sums.reduce((best, sum, at) => (sum > (sums[best] ?? 0) ? at : best), 0);
  const score = (sums[state] ?? 0) / size ** 2;
  for (let line = size - 1; line >= 0; line--) {
    setShift(shifts, line, state);
    state = came[line * states + state] ?? 0;
  }
  return { roll, score };
}

/** Agreement of one line of modules as the warp maps it now, the quiet zone at its ends included. */
function lineScorer(patch: Patch, warp: Warp, version: number, isAcross: boolean) {
  const { modules, size } = layoutOf(version);
  return (line: number): number => {
    let sum = 0;
    for (let place = -2; place < size + 2; place++) {
      const column = isAcross ? line : place;
      const row = isAcross ? place : line;
      warp.map(column + 0.5, row + 0.5, point);
      const value = samplePatch(patch, point[0] ?? 0, point[1] ?? 0);
      const isInside = place >= 0 && place < size;
      const module = isInside ? (modules[row * size + column] ?? 0) : MODULE.light;
      const isKnown = module === MODULE.dark || module === MODULE.light;
      sum += isKnown ? module * value : BLIND_WEIGHT * Math.abs(value);
    }
    return sum;
  };
}

function setShift(shifts: Float32Array, line: number, state: number): void {
  shifts[2 * line] = (Math.floor(state / LONG) - ASIDE) * STEP;
  shifts[2 * line + 1] = ((state % LONG) - ALONG) * STEP;
}

function bestBefore(sums: Float32Array, state: number): number {
  const aside = Math.floor(state / LONG);
  const along = state % LONG;
  let best = state;
  let most = -Infinity;
  for (let a = Math.max(0, aside - SLOPE); a <= Math.min(WIDE - 1, aside + SLOPE); a++) {
    for (let b = Math.max(0, along - SLOPE); b <= Math.min(LONG - 1, along + SLOPE); b++) {
      const from = a * LONG + b;
      const sum = (sums[from] ?? 0) - STIFFNESS * difference(from, state);
      if (sum > most) [best, most] = [from, sum];
    }
  }
  return best;
}

function difference(one: number, other: number): number {
  const aside = Math.floor(one / LONG) - Math.floor(other / LONG);
  const along = (one % LONG) - (other % LONG);
  return Math.abs(aside) + Math.abs(along);
}

import { layoutOf, MODULE } from '../standard/symbol-layout';
import { samplePatch, type Patch } from './patch';
import { bestWay } from './roll-ways';
import type { Roll } from './warp';

/** Steps of a shift to a module. */
const PER_MODULE = 4;

/** Shifts tried, in steps: aside of the line, and along its way; and how many from line to line. */
export interface Reach {
  readonly aside: number;
  readonly along: number;
  readonly slope: { readonly aside: number; readonly along: number };
}

export const REACHES = {
  /** Paper that rolls, which does so little by little. */
  rolled: { aside: 24, along: 10, slope: { aside: 2, along: 2 } },
  /** Bands of lines that lie aside of one another: rolling shutter, seams. */
  swept: { aside: 24, along: 2, slope: { aside: 8, along: 1 } },
  /** Bands of lines that are stretched, or missing: what slipped in a feeder, or lies in a fold. */
  slipped: { aside: 2, along: 26, slope: { aside: 1, along: 4 } },
} as const satisfies Record<string, Reach>;

/** Light modules of the quiet zone that count at each end of a line. */
const QUIET = 2;
/** As in the mesh: what a decided sample counts where the colour is not known. */
const BLIND_WEIGHT = 0.5;

/**
 * Follows a sheet that is rolled about one axis, line of modules by line. Every line lies straight,
 * but shifted aside and along; of all ways that shift little from line to line, the one that agrees
 * best with the known modules and with decided samples is taken. The shifts are whole steps of a
 * lattice, so that the decided samples of a line, which are most of it, are summed once for all
 * lines that may lie there. `straight`: how well they agree where a flat code has them.
 */
export function fitRoll(
  patch: Patch,
  version: number,
  isAcross: boolean,
  reach: Reach = REACHES.rolled,
): { roll: Roll; score: number; straight: number } {
  const { size } = patch;
  const { aside, along, slope } = reach;
  const wide = { length: widthOf(aside), slope: slope.aside };
  const long = { length: widthOf(along), slope: slope.along };
  const scores = lineScores(patch, version, isAcross, reach);
  const { states, sum } = bestWay(scores, size, wide, long);
  const shifts = new Float32Array(2 * size);
  states.forEach((state, line) => {
    shifts[2 * line] = (Math.floor(state / long.length) - aside) / PER_MODULE;
    shifts[2 * line + 1] = ((state % long.length) - along) / PER_MODULE;
  });
  const straight = sumOf(scores, size, aside * long.length + along);
  return { roll: { isAcross, shifts }, score: sum / size ** 2, straight: straight / size ** 2 };
}

const widthOf = (shift: number) => 2 * shift + 1;

/** Of all lines in one state. */
function sumOf(scores: Float32Array, lines: number, state: number): number {
  const states = scores.length / lines;
  let sum = 0;
  for (let line = 0; line < lines; line++) sum += scores[line * states + state] ?? 0;
  return sum;
}

/** For each line of modules and each pair of shifts, aside first: how well it agrees there. */
function lineScores(patch: Patch, version: number, isAcross: boolean, reach: Reach): Float32Array {
  const { size } = patch;
  const wide = widthOf(reach.aside);
  const long = widthOf(reach.along);
  const lattice = latticeOf(patch, isAcross, reach);
  const decided = decidedSums(lattice, size, wide);
  const scores = new Float32Array(size * wide * long);
  for (let line = 0; line < size; line++) {
    const known = knownOf(version, line, isAcross);
    const lineAt = line * wide * long;
    for (let along = 0; along < long; along++) {
      const row = line * PER_MODULE + along;
      const rowAt = row * lattice.width;
      for (let aside = 0; aside < wide; aside++) {
        let sum = decided[row * wide + aside] ?? 0;
        for (let at = 0; at < known.length; at += 2) {
          const value = lattice.values[rowAt + (known[at] ?? 0) + aside] ?? 0;
          sum += (known[at + 1] ?? 0) * value - BLIND_WEIGHT * Math.abs(value);
        }
        scores[lineAt + aside * long + along] = sum;
      }
    }
  }
  return scores;
}

interface Lattice {
  /** Points on a row; the first is `QUIET` modules before the code, shifted aside the most. */
  width: number;
  height: number;
  values: Float32Array;
}

/** The patch at the centres of modules and every step between, rows along the lines that roll. */
function latticeOf(patch: Patch, isAcross: boolean, { aside, along }: Reach): Lattice {
  const width = (patch.size + 2 * QUIET - 1) * PER_MODULE + widthOf(aside);
  const height = (patch.size - 1) * PER_MODULE + widthOf(along);
  const values = new Float32Array(width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const across = 0.5 + (row - along) / PER_MODULE;
    for (let column = 0; column < width; column++, at++) {
      const place = 0.5 - QUIET + (column - aside) / PER_MODULE;
      values[at] = isAcross ? samplePatch(patch, across, place) : samplePatch(patch, place, across);
    }
  }
  return { width, height, values };
}

/** For each row of the lattice and shift aside: decided samples of the line, light ones at its ends. */
function decidedSums({ width, height, values }: Lattice, size: number, wide: number): Float32Array {
  const sums = new Float32Array(height * wide);
  const running = new Float32Array(width);
  const first = QUIET * PER_MODULE;
  const last = first + size * PER_MODULE;
  for (let row = 0; row < height; row++) {
    const rowAt = row * width;
    for (let at = 0; at < width; at++)
      running[at] = (running[at - PER_MODULE] ?? 0) + Math.abs(values[rowAt + at] ?? 0);
    for (let aside = 0; aside < wide; aside++) {
      const inside =
        (running[last - PER_MODULE + aside] ?? 0) - (running[first - PER_MODULE + aside] ?? 0);
      let ends = 0;
      for (let end = 0; end < QUIET; end++) {
        const before = values[rowAt + end * PER_MODULE + aside] ?? 0;
        const after = values[rowAt + last + end * PER_MODULE + aside] ?? 0;
        ends += before + after;
      }
      sums[row * wide + aside] = BLIND_WEIGHT * inside - ends;
    }
  }
  return sums;
}

/** Known modules of a line: where they stand in a row of the lattice, and their colours, in turn. */
function knownOf(version: number, line: number, isAcross: boolean): number[] {
  const { modules, size } = layoutOf(version);
  const known: number[] = [];
  for (let place = 0; place < size; place++) {
    const module = modules[isAcross ? place * size + line : line * size + place] ?? 0;
    if (module === MODULE.dark || module === MODULE.light)
      known.push((place + QUIET) * PER_MODULE, module);
  }
  return known;
}

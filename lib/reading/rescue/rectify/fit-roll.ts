import { layoutOf, MODULE } from '../standard/symbol-layout';
import { samplePatch, type Patch } from './patch';
import { bestWay } from './roll-ways';
import type { Roll } from './warp';

/** Shifts tried, in steps of a quarter module: aside of the line that rolls, and along its way. */
const SHIFTS = { perModule: 4, aside: 24, along: 10 } as const;
const WIDE = 2 * SHIFTS.aside + 1;
const LONG = 2 * SHIFTS.along + 1;
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
): { roll: Roll; score: number; straight: number } {
  const { size } = patch;
  const scores = lineScores(patch, version, isAcross);
  const { states, sum } = bestWay(scores, size, WIDE, LONG);
  const shifts = new Float32Array(2 * size);
  states.forEach((state, line) => {
    shifts[2 * line] = (Math.floor(state / LONG) - SHIFTS.aside) / SHIFTS.perModule;
    shifts[2 * line + 1] = ((state % LONG) - SHIFTS.along) / SHIFTS.perModule;
  });
  const straight = sumOf(scores, size, SHIFTS.aside * LONG + SHIFTS.along);
  return { roll: { isAcross, shifts }, score: sum / size ** 2, straight: straight / size ** 2 };
}

/** Of all lines in one state. */
function sumOf(scores: Float32Array, lines: number, state: number): number {
  let sum = 0;
  for (let line = 0; line < lines; line++) sum += scores[line * WIDE * LONG + state] ?? 0;
  return sum;
}

/** For each line of modules and each pair of shifts, aside first: how well it agrees there. */
function lineScores(patch: Patch, version: number, isAcross: boolean): Float32Array {
  const { size } = patch;
  const lattice = latticeOf(patch, isAcross);
  const decided = decidedSums(lattice, size);
  const scores = new Float32Array(size * WIDE * LONG);
  for (let line = 0; line < size; line++) {
    const known = knownOf(version, line, isAcross);
    const lineAt = line * WIDE * LONG;
    for (let along = 0; along < LONG; along++) {
      const row = line * SHIFTS.perModule + along;
      const rowAt = row * lattice.width;
      for (let aside = 0; aside < WIDE; aside++) {
        let sum = decided[row * WIDE + aside] ?? 0;
        for (let at = 0; at < known.length; at += 2) {
          const value = lattice.values[rowAt + (known[at] ?? 0) + aside] ?? 0;
          sum += (known[at + 1] ?? 0) * value - BLIND_WEIGHT * Math.abs(value);
        }
        scores[lineAt + aside * LONG + along] = sum;
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
function latticeOf(patch: Patch, isAcross: boolean): Lattice {
  const { perModule, aside, along } = SHIFTS;
  const width = (patch.size + 2 * QUIET - 1) * perModule + WIDE;
  const height = (patch.size - 1) * perModule + LONG;
  const values = new Float32Array(width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const across = 0.5 + (row - along) / perModule;
    for (let column = 0; column < width; column++, at++) {
      const place = 0.5 - QUIET + (column - aside) / perModule;
      values[at] = isAcross ? samplePatch(patch, across, place) : samplePatch(patch, place, across);
    }
  }
  return { width, height, values };
}

/** For each row of the lattice and shift aside: decided samples of the line, light ones at its ends. */
function decidedSums({ width, height, values }: Lattice, size: number): Float32Array {
  const { perModule } = SHIFTS;
  const sums = new Float32Array(height * WIDE);
  const running = new Float32Array(width);
  const first = QUIET * perModule;
  const last = first + size * perModule;
  for (let row = 0; row < height; row++) {
    const rowAt = row * width;
    for (let at = 0; at < width; at++)
      running[at] = (running[at - perModule] ?? 0) + Math.abs(values[rowAt + at] ?? 0);
    for (let aside = 0; aside < WIDE; aside++) {
      const inside =
        (running[last - perModule + aside] ?? 0) - (running[first - perModule + aside] ?? 0);
      let ends = 0;
      for (let end = 0; end < QUIET; end++) {
        const before = values[rowAt + end * perModule + aside] ?? 0;
        const after = values[rowAt + last + end * perModule + aside] ?? 0;
        ends += before + after;
      }
      sums[row * WIDE + aside] = BLIND_WEIGHT * inside - ends;
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
      known.push((place + QUIET) * SHIFTS.perModule, module);
  }
  return known;
}

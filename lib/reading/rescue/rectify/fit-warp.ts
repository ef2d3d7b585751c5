import type { KnownModules } from './known-modules';
import { samplePatch, type Patch } from './patch';
import { CORNER_PARAMETERS, createWarp, WARP_PARAMETERS } from './warp';

export interface FittedWarp {
  parameters: Float64Array;
  /** Mean agreement of the known modules: about 0.75 when sharp, below 0.2 when there is no code. */
  score: number;
}

export interface Search {
  /** Step widths in turn, modules. */
  steps: readonly number[];
  /** The first so many parameters are free. */
  dimensions: number;
  /** Over the parameters, at each step width. */
  sweeps?: number;
}

/** Sweeps over the parameters at each step width. */
const MAX_SWEEPS = 6;
/** Keeps the bend flat where nothing speaks for it. */
const BEND_PENALTY = 0.0004;
const point = new Float64Array(2);

/**
 * Fits the warp by coordinate ascent on the agreement with the known modules, at ever smaller step
 * widths; the code as a whole is moved too.
 */
export function fitWarp(
  patch: Patch,
  start: Float64Array,
  known: KnownModules,
  { steps, dimensions, sweeps = MAX_SWEEPS }: Search,
): FittedWarp {
  const parameters = start.slice();
  let score = scoreOf(patch, parameters, known);
  const improve = (move: (sign: number) => void): boolean => {
    for (const sign of [1, -1]) {
      move(sign);
      const tried = scoreOf(patch, parameters, known);
      if (tried > score + 1e-9) {
        score = tried;
        return true;
      }
      move(-sign);
    }
    return false;
  };
  for (const step of steps) {
    for (let sweep = 0, isBetter = true; isBetter && sweep < sweeps; sweep++) {
      isBetter = false;
      for (let index = 0; index < dimensions; index++) {
        const one = (sign: number) => shift(parameters, index, index + 1, sign * step);
        if (improve(one)) isBetter = true;
      }
      for (const axis of [0, 1]) {
        const all = (sign: number) => shift(parameters, axis, CORNER_PARAMETERS, sign * step);
        if (improve(all)) isBetter = true;
      }
    }
  }
  return { parameters, score };
}

/** Every other parameter from `from`: those of one axis. */
function shift(parameters: Float64Array, from: number, to: number, by: number): void {
  for (let index = from; index < to; index += 2) parameters[index] = (parameters[index] ?? 0) + by;
}

function scoreOf(patch: Patch, parameters: Float64Array, known: KnownModules): number {
  const warp = createWarp(patch.size, parameters);
  if (!warp) return -Infinity;
  let sum = 0;
  for (let at = 0; at < known.length; at += 3) {
    warp.map(known[at] ?? 0, known[at + 1] ?? 0, point);
    sum += (known[at + 2] ?? 0) * samplePatch(patch, point[0] ?? 0, point[1] ?? 0);
  }
  let bend = 0;
  for (let index = CORNER_PARAMETERS; index < WARP_PARAMETERS; index++)
    bend += (parameters[index] ?? 0) ** 2;
  return (3 * sum) / known.length - BEND_PENALTY * bend;
}

import { solvePositiveDefinite } from './linear-system';
import type { ModuleSamples } from './module-samples';

/** Weights of the taps, then a constant. */
export type Equaliser = Float64Array;

/** What is known or believed of the modules, the ring outside included: row by row like the samples. */
export interface Training {
  /** 1 dark, −1 light. */
  targets: Float32Array;
  /** Zero where nothing is known. */
  weights: Float32Array;
}

/** The equaliser is drawn towards the plain centre sample, at this weight. */
const PRIOR_WEIGHT = 0.8;
/** The constant is held more firmly than the taps. */
const CONSTANT_FIRMNESS = 3;

/**
 * Learns the linear filter that gives back the modules' colours from the samples around them:
 * regularised least squares (ridge regression, A. E. Hoerl and R. W. Kennard, 1970). It undoes
 * blur, defocus and motion without knowing their kernel. `ridge` is relative to the samples' power.
 */
export function trainEqualiser(
  { taps, values }: ModuleSamples,
  { targets, weights }: Training,
  ridge: number,
): Equaliser {
  const size = taps + 1;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const sample = new Float64Array(size).fill(1);
  for (let module = 0; module < targets.length; module++) {
    const weight = weights[module] ?? 0;
    if (weight === 0) continue;
    for (let tap = 0; tap < taps; tap++) sample[tap] = values[module * taps + tap] ?? 0;
    accumulate(matrix, right, sample, weight, weight * (targets[module] ?? 0));
  }
  let power = 0;
  for (let tap = 0; tap < taps; tap++) power += matrix[tap * size + tap] ?? 0;
  const firmness = (ridge * power) / taps + 1e-9;
  for (let tap = 0; tap < size; tap++) {
    const added = tap < taps ? firmness : firmness * CONSTANT_FIRMNESS;
    matrix[tap * size + tap] = (matrix[tap * size + tap] ?? 0) + added;
  }
  const middle = taps >> 1;
  right[middle] = (right[middle] ?? 0) + firmness * PRIOR_WEIGHT;
  solvePositiveDefinite(matrix, right);
  return right;
}

function accumulate(
  matrix: Float64Array,
  right: Float64Array,
  sample: Float64Array,
  weight: number,
  weightedTarget: number,
): void {
  const size = sample.length;
  for (let row = 0; row < size; row++) {
    const value = sample[row] ?? 0;
    right[row] = (right[row] ?? 0) + value * weightedTarget;
    const scaled = value * weight;
    for (let column = row, at = row * size + row; column < size; column++, at++)
      matrix[at] = (matrix[at] ?? 0) + scaled * (sample[column] ?? 0);
  }
}

/** Signed reliabilities of the code's modules, row by row, the ring left out. */
export function equalise({ size, taps, values }: ModuleSamples, equaliser: Equaliser) {
  const soft = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = ((y + 1) * (size + 2) + x + 1) * taps;
      let sum = equaliser[taps] ?? 0;
      for (let tap = 0; tap < taps; tap++) sum += (equaliser[tap] ?? 0) * (values[from + tap] ?? 0);
      soft[y * size + x] = sum;
    }
  }
  return soft;
}

import { solvePositiveDefinite } from './solve-positive-definite';
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

/** Samples that are multiplied together: the matrix is read and written once for all of them. */
const BATCH = 4;
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
  const batch = new Float64Array(size * BATCH);
  let filled = 0;
  for (let module = 0; module < targets.length; module++) {
    const weight = weights[module] ?? 0;
    if (weight === 0) continue;
    // Both sides of the normal equations get the weight by its root.
    const root = Math.sqrt(weight);
    const target = root * (targets[module] ?? 0);
    for (let tap = 0; tap < size; tap++) {
      const value = root * (tap < taps ? (values[module * taps + tap] ?? 0) : 1);
      batch[tap * BATCH + filled] = value;
      right[tap] = (right[tap] ?? 0) + value * target;
    }
    if (++filled < BATCH) continue;
    accumulate(matrix, batch);
    filled = 0;
  }
  if (filled > 0) {
    for (let tap = 0; tap < size; tap++) batch.fill(0, tap * BATCH + filled, (tap + 1) * BATCH);
    accumulate(matrix, batch);
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

/** Adds the products of `BATCH` samples, which lie tap by tap, to the upper triangle. */
function accumulate(matrix: Float64Array, batch: Float64Array): void {
  const size = batch.length / BATCH;
  for (let row = 0; row < size; row++) {
    const a = batch[row * BATCH] ?? 0;
    const b = batch[row * BATCH + 1] ?? 0;
    const c = batch[row * BATCH + 2] ?? 0;
    const d = batch[row * BATCH + 3] ?? 0;
    for (let column = row, at = row * BATCH; column < size; column++, at += BATCH) {
      const sum =
        a * (batch[at] ?? 0) +
        b * (batch[at + 1] ?? 0) +
        c * (batch[at + 2] ?? 0) +
        d * (batch[at + 3] ?? 0);
      matrix[row * size + column] = (matrix[row * size + column] ?? 0) + sum;
    }
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

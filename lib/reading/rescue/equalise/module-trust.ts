import type { ModuleSamples } from './module-samples';

/** Modules around each whose contrast is averaged. */
const REACH = 1;
/** Share of the code's median variance from which samples are believed in full. */
const FULL_TRUST = 0.6;

/**
 * How far each module's samples may be believed, 0 to 1: by the contrast of the region around it,
 * against the code's median. Under a stain or a glare, or a wide stroke, nothing varies; normalised
 * contrast alone would make confident nonsense of it. `samples`: the patch before normalisation.
 */
export function moduleTrust({ size, taps, values }: ModuleSamples): Float32Array {
  const variances = Float32Array.from({ length: size * size }, (_, module) => {
    const row = Math.floor(module / size) + 1;
    return varianceOf(values, (row * (size + 2) + (module % size) + 1) * taps, taps);
  });
  const regions = variances.map((_, module) => meanAround(variances, size, module));
  const median = regions.toSorted()[regions.length >> 1] ?? 1;
  return regions.map((variance) => Math.min(1, variance / (FULL_TRUST * median + 1e-6)));
}

function varianceOf(values: Float32Array, from: number, count: number): number {
  let sum = 0;
  let squares = 0;
  for (let at = from; at < from + count; at++) {
    const value = values[at] ?? 0;
    sum += value;
    squares += value * value;
  }
  return Math.max(0, squares / count - (sum / count) ** 2);
}

function meanAround(values: Float32Array, size: number, module: number): number {
  const column = module % size;
  const row = Math.floor(module / size);
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, row - REACH); y <= Math.min(size - 1, row + REACH); y++) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(size - 1, column + REACH); x++) {
      sum += values[y * size + x] ?? 0;
      count++;
    }
  }
  return sum / count;
}

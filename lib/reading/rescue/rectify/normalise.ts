import { STEPS, type Patch } from './patch';

/** Modules over which contrast is made even: about a finder's half. */
export const NORMALISE_RADIUS = 3.2;
/** Share of the patch's mean deviation added to each local one, lest flat paper become noise. */
const FLOOR = 0.35;

/**
 * Local contrast normalisation (as in W. Niblack, 1986): each sample as the number of local
 * standard deviations that it lies below the local mean. `radius` in modules.
 */
export function normalise(patch: Patch, radius: number): Patch {
  const { side, values } = patch;
  const reach = Math.round(radius * STEPS);
  const sums = integrate(side, (index) => values[index] ?? 0);
  const squares = integrate(side, (index) => (values[index] ?? 0) ** 2);
  const means = new Float32Array(values.length);
  const deviations = new Float32Array(values.length);
  let total = 0;
  for (let y = 0; y < side; y++) {
    const top = Math.max(0, y - reach) * (side + 1);
    const bottom = Math.min(side, y + reach + 1) * (side + 1);
    for (let x = 0; x < side; x++) {
      const left = Math.max(0, x - reach);
      const right = Math.min(side, x + reach + 1);
      const count = ((right - left) * (bottom - top)) / (side + 1);
      const mean = boxSum(sums, top, bottom, left, right) / count;
      const variance = boxSum(squares, top, bottom, left, right) / count - mean * mean;
      means[y * side + x] = mean;
      total += deviations[y * side + x] = Math.sqrt(Math.max(0, variance));
    }
  }
  const floor = (FLOOR * total) / values.length + 0.5;
  const even = values.map(
    (value, index) => ((means[index] ?? 0) - value) / ((deviations[index] ?? 0) + floor),
  );
  return { ...patch, values: even };
}

/** Summed-area table with a leading row and column of zeros (F. C. Crow, 1984). */
function integrate(side: number, valueAt: (index: number) => number): Float64Array {
  const stride = side + 1;
  const table = new Float64Array(stride * stride);
  for (let y = 0; y < side; y++) {
    let row = 0;
    for (let x = 0; x < side; x++) {
      row += valueAt(y * side + x);
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + row;
    }
  }
  return table;
}

/** `top` and `bottom` are offsets of rows. */
function boxSum(table: Float64Array, top: number, bottom: number, left: number, right: number) {
  return (
    (table[bottom + right] ?? 0) -
    (table[top + right] ?? 0) -
    (table[bottom + left] ?? 0) +
    (table[top + left] ?? 0)
  );
}

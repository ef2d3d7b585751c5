import type { Patch } from './patch';

/** Modules over which contrast is made even: about a finder's half. */
export const NORMALISE_RADIUS = 3.2;
/** Share of the patch's mean deviation added to each local one, lest flat paper become noise. */
const FLOOR = 0.35;

/**
 * Local contrast normalisation (as in W. Niblack, 1986): each sample as the number of local
 * standard deviations that it lies below the local mean. `radius` in modules.
 */
export function normalise(patch: Patch, radius: number): Patch {
  const { steps, values } = patch;
  const { means, deviations } = localMoments(patch, Math.round(radius * steps));
  let total = 0;
  for (let at = 0; at < values.length; at++) total += deviations[at] ?? 0;
  const floor = (FLOOR * total) / values.length + 0.5;
  const even = new Float32Array(values.length);
  for (let at = 0; at < values.length; at++)
    even[at] = ((means[at] ?? 0) - (values[at] ?? 0)) / ((deviations[at] ?? 0) + floor);
  return { ...patch, values: even };
}

/** Mean and deviation over the square around each sample, as far as it lies in the patch. */
function localMoments({ side, values }: Patch, reach: number) {
  const means = new Float32Array(values.length);
  const deviations = new Float32Array(values.length);
  const columns = { sums: new Float64Array(side), squares: new Float64Array(side) };
  for (let row = 0; row < Math.min(reach, side); row++) addRow(columns, values, row, 1);
  for (let row = 0; row < side; row++) {
    if (row + reach < side) addRow(columns, values, row + reach, 1);
    if (row > reach) addRow(columns, values, row - reach - 1, -1);
    const rows = Math.min(side, row + reach + 1) - Math.max(0, row - reach);
    slide(columns, { reach, rows, at: row * side }, means, deviations);
  }
  return { means, deviations };
}

interface Columns {
  sums: Float64Array;
  squares: Float64Array;
}

function addRow({ sums, squares }: Columns, values: Float32Array, row: number, sign: number): void {
  const side = sums.length;
  for (let column = 0, at = row * side; column < side; column++, at++) {
    const value = values[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + sign * value;
    squares[column] = (squares[column] ?? 0) + sign * value * value;
  }
}

/** The moments of one row of samples, from `at` on, out of the sums of the columns around it. */
function slide(
  { sums, squares }: Columns,
  { reach, rows, at }: { reach: number; rows: number; at: number },
  means: Float32Array,
  deviations: Float32Array,
): void {
  const side = sums.length;
  let sum = 0;
  let square = 0;
  let count = 0;
  for (let column = -reach; column < side; column++) {
    if (column + reach < side) {
      sum += sums[column + reach] ?? 0;
      square += squares[column + reach] ?? 0;
      count += rows;
    }
    if (column > reach) {
      sum -= sums[column - reach - 1] ?? 0;
      square -= squares[column - reach - 1] ?? 0;
      count -= rows;
    }
    if (column < 0) continue;
    const mean = sum / count;
    means[at + column] = mean;
    deviations[at + column] = Math.sqrt(Math.max(0, square / count - mean * mean));
  }
}

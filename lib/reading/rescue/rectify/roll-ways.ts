/** What each step of difference costs, in modules of agreement. */
const STIFFNESS = 0.35;

/** Values that a shift takes, and steps that it may differ from that of the line before. */
export interface ShiftRange {
  readonly length: number;
  readonly slope: number;
}

/**
 * Of all ways through the lines, one state a line, the one with the best sum of scores less what
 * its changes cost (dynamic programming: A. J. Viterbi, 1967). A state is a pair of shifts,
 * `wide` times `long` of them. A change costs as much along one shift as along the other, so each is
 * settled by itself.
 */
export function bestWay(
  scores: Float32Array,
  lines: number,
  wide: ShiftRange,
  long: ShiftRange,
): { states: Uint16Array; sum: number } {
  const count = wide.length * long.length;
  const came = new Uint16Array(count * lines);
  const sums = scores.slice(0, count);
  const halfway = { sums: new Float32Array(count), from: new Uint16Array(count) };
  for (let line = 1; line < lines; line++) {
    const from = came.subarray(line * count, (line + 1) * count);
    settle(sums, { ...long, step: 1 }, halfway);
    settle(halfway.sums, { ...wide, step: long.length }, { sums, from });
    for (let state = 0; state < count; state++) {
      from[state] = halfway.from[from[state] ?? 0] ?? 0;
      sums[state] = (sums[state] ?? 0) + (scores[line * count + state] ?? 0);
    }
  }
  let state = sums.reduce((best, sum, at) => (sum > (sums[best] ?? 0) ? at : best), 0);
  const sum = sums[state] ?? 0;
  const states = new Uint16Array(lines);
  for (let line = lines - 1; line >= 0; line--) {
    states[line] = state;
    state = came[line * count + state] ?? 0;
  }
  return { states, sum };
}

/** Along one shift (its values `step` apart): from which the best sum comes, and that sum. */
function settle(
  before: Float32Array,
  { length, slope, step }: ShiftRange & { step: number },
  after: { sums: Float32Array; from: Uint16Array },
): void {
  for (let state = 0; state < before.length; state++) {
    const place = Math.floor(state / step) % length;
    let best = state;
    let most = before[state] ?? 0;
    for (let by = -Math.min(slope, place); by <= Math.min(slope, length - 1 - place); by++) {
      const sum = (before[state + by * step] ?? 0) - STIFFNESS * Math.abs(by);
      if (sum > most) [best, most] = [state + by * step, sum];
    }
    after.sums[state] = most;
    after.from[state] = best;
  }
}

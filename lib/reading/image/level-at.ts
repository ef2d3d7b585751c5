/** The lowest level that `rank` of a histogram's entries do not exceed. */
export function levelAt(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  return histogram.findIndex((entries) => (seen += entries) >= rank);
}

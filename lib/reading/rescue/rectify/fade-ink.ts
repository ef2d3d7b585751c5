import { MARGIN, type Patch } from './patch';

/** Between the darkest print and the paper, the share above which grey counts as paper. */
const DARKEST_SHARE = 0.3;
/** Of the samples on a row or column, one in so many is enough to tell print from paper. */
const THIN = 3;
/** Shares of the code's samples that are darker than its print and than its paper are taken to be. */
const PRINT = 0.05;
const PAPER = 0.85;

/**
 * The patch with all but the darkest tones taken for paper: a pen's ink is lighter than toner, so
 * strokes across the code fade and the print under them stays.
 */
export function fadeInk(patch: Patch): Patch {
  const { side, steps, values } = patch;
  const margin = MARGIN * steps;
  const inside: number[] = [];
  for (let row = margin; row < side - margin; row += THIN) {
    for (let column = margin; column < side - margin; column += THIN)
      inside.push(values[row * side + column] ?? 0);
  }
  inside.sort((a, b) => a - b);
  const print = inside[Math.floor(inside.length * PRINT)] ?? 0;
  const paper = inside[Math.floor(inside.length * PAPER)] ?? 255;
  const limit = print + DARKEST_SHARE * (paper - print);
  return { ...patch, values: values.map((value) => Math.min(value, limit)) };
}

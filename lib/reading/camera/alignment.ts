import type { GreyImage } from '../image/grey-image';
import { halve } from '../rescue/locate/pyramid';

/** A frame at one, two, four and eight pixels to one. */
export type FrameLevels = readonly [GreyImage, GreyImage, GreyImage, GreyImage];

export interface Shift {
  /** Where the frame's content lies relative to the reference's, pixels. */
  readonly dx: number;
  readonly dy: number;
}

/** What is looked at: the middle, where the person holds the letter, and not the room around. */
const WINDOW = 0.6;
/** Coarse search: this many of the coarsest pixels each way, eight times as many of the frame's. */
const REACH = 5;
/** The best place must differ less from the reference than places at random by this factor. */
const DISTINCTION = 0.75;
/** Rows that are compared, whatever the size: so many hold pixels enough for noise to even out. */
const ROWS = 64;

export function levelsOf(image: GreyImage): FrameLevels {
  const second = halve(image);
  const third = halve(second);
  return [image, second, third, halve(third)];
}

/**
 * Where a frame lies over the reference, by block matching from coarse to fine (sum of absolute
 * differences), looked for around `guess`; `undefined` when it lies nowhere clearly: another
 * picture, one too far away, or nothing to hold on to.
 */
export function align(reference: FrameLevels, frame: FrameLevels, guess: Shift): Shift | undefined {
  const coarse = { dx: Math.round(guess.dx / 8), dy: Math.round(guess.dy / 8) };
  const first = search(reference[3], frame[3], { around: coarse, reach: REACH });
  // Of a picture with nothing on it every place is as good: none, then.
  if (first.least >= DISTINCTION * first.mean) return undefined;
  let { dx, dy } = first;
  for (const level of [2, 1, 0] as const) {
    const around = { dx: 2 * dx, dy: 2 * dy };
    ({ dx, dy } = search(reference[level], frame[level], { around, reach: 1 }));
  }
  return { dx, dy };
}

interface Match extends Shift {
  least: number;
  mean: number;
}

interface Neighbourhood {
  around: Shift;
  reach: number;
}

function search(reference: GreyImage, frame: GreyImage, { around, reach }: Neighbourhood): Match {
  const rows = Math.max(1, Math.floor((reference.height * WINDOW) / ROWS));
  let best = { ...around, least: Infinity };
  let sum = 0;
  for (let dy = around.dy - reach; dy <= around.dy + reach; dy++) {
    for (let dx = around.dx - reach; dx <= around.dx + reach; dx++) {
      const difference = meanDifference(reference, frame, { dx, dy }, rows);
      sum += difference;
      if (difference < best.least) best = { dx, dy, least: difference };
    }
  }
  return { ...best, mean: sum / (2 * reach + 1) ** 2 };
}

/** Mean absolute difference, in grey levels, of the window's pixels that both pictures have. */
export function meanDifference(
  reference: GreyImage,
  frame: GreyImage,
  shift: Shift,
  rows = 1,
): number {
  const { width, height } = reference;
  const left = Math.round((width * (1 - WINDOW)) / 2);
  const top = Math.round((height * (1 - WINDOW)) / 2);
  const [fromX, toX] = overlap(left, width - left, shift.dx, width);
  const [fromY, toY] = overlap(top, height - top, shift.dy, height);
  let sum = 0;
  let count = 0;
  for (let y = fromY; y < toY; y += rows) {
    let at = y * width + fromX;
    let other = (y + shift.dy) * width + fromX + shift.dx;
    for (let x = fromX; x < toX; x++, at++, other++) {
      sum += Math.abs((reference.pixels[at] ?? 0) - (frame.pixels[other] ?? 0));
    }
    count += toX - fromX;
  }
  return count > 0 ? sum / count : Infinity;
}

function overlap(from: number, to: number, shift: number, limit: number): [number, number] {
  return [Math.max(from, -shift), Math.max(Math.max(from, -shift), Math.min(to, limit - shift))];
}

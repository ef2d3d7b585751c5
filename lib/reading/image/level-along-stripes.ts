import type { GreyImage } from './grey-image';

/** Degrees between the directions that are told apart. */
const BINS = 180;
/** Bins on each side over which the edges of a direction are gathered. */
const SPREAD = 2;
/** Of the longer side, how far along a stripe its paper is looked for each way: past any finder. */
const REACH = 0.035;
/** What paper becomes; and the darkest that is taken for paper. */
const PAPER = { becomes: 220, least: 10 } as const;

/**
 * Evens out the stripes that the slats of a blind, or a fence, lay over the paper. Along a stripe the
 * light is the same, so the lightest that lies there is paper: everything is measured by it. The
 * direction is that of most edges in the picture, since the stripes go all over it.
 */
export function levelAlongStripes(image: GreyImage): GreyImage {
  const { width, height, pixels } = image;
  const lines = linesAlong(image, directionOfEdges(image));
  const { length, across, first, count, slope, stepAlong, stepAcross } = lines;
  const paperOf = closing(length, Math.ceil(REACH * Math.max(width, height)));
  const paper = new Uint8ClampedArray(count * length);
  const line = new Uint8ClampedArray(length);
  for (let start = 0; start < count; start++) {
    for (let at = 0; at < length; at++) {
      const aside = first + start + slope * at;
      const row = Math.floor(aside);
      const here = at * stepAlong + row * stepAcross;
      const near = row < 0 || row >= across ? 0 : (pixels[here] ?? 0);
      const far = row < -1 || row >= across - 1 ? near : (pixels[here + stepAcross] ?? 0);
      line[at] = near + (far - near) * (aside - row);
    }
    paper.set(paperOf(line), start * length);
  }
  const even = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < length; at++) {
    for (let row = 0; row < across; row++) {
      const start = row - slope * at - first;
      const below = Math.floor(start);
      const one = paper[below * length + at] ?? 0;
      const other = paper[(below + 1) * length + at] ?? one;
      const light = one + (other - one) * (start - below);
      const here = at * stepAlong + row * stepAcross;
      even[here] = (PAPER.becomes * (pixels[here] ?? 0)) / Math.max(light, PAPER.least);
    }
  }
  return { width, height, pixels: even };
}

interface Lines {
  /** Pixels of a line, and from line to line in all. */
  length: number;
  across: number;
  /** By how much a line goes aside with each pixel, less than one. */
  slope: number;
  /** Where the first begins, and how many there are. */
  first: number;
  count: number;
  /** From pixel to pixel in memory. */
  stepAlong: number;
  stepAcross: number;
}

/** Along rows, or along columns where that is nearer. */
function linesAlong({ width, height }: GreyImage, angle: number): Lines {
  const isSteep = Math.abs(Math.sin(angle)) > Math.abs(Math.cos(angle));
  const slope = isSteep ? 1 / Math.tan(angle) : Math.tan(angle);
  const [length, across] = isSteep ? [height, width] : [width, height];
  const [stepAlong, stepAcross] = isSteep ? [width, 1] : [1, width];
  const aside = Math.ceil(Math.abs(slope) * length);
  const first = slope > 0 ? -aside : 0;
  return { length, across, slope, first, count: across + aside + 1, stepAlong, stepAcross };
}

/** The direction along which most edges run, radians from 0 to π. */
function directionOfEdges({ width, height, pixels }: GreyImage): number {
  const edges = new Float64Array(BINS);
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const right = (pixels[at + 1] ?? 0) - (pixels[at - 1] ?? 0);
      const down = (pixels[at + width] ?? 0) - (pixels[at - width] ?? 0);
      const strength = right * right + down * down;
      if (strength === 0) continue;
      // An edge runs at right angles to where the light changes.
      const along = (Math.atan2(right, -down) + 2 * Math.PI) % Math.PI;
      const bin = Math.floor((along / Math.PI) * BINS) % BINS;
      edges[bin] = (edges[bin] ?? 0) + strength;
    }
  }
  const around = edges.map((_, bin) => {
    let sum = 0;
    for (let by = -SPREAD; by <= SPREAD; by++) sum += edges[(bin + by + BINS) % BINS] ?? 0;
    return sum;
  });
  const best = around.reduce((most, sum, bin) => (sum > (around[most] ?? 0) ? bin : most), 0);
  let mean = 0;
  for (let by = -SPREAD; by <= SPREAD; by++) mean += by * (edges[(best + by + BINS) % BINS] ?? 0);
  return ((best + 0.5 + mean / Math.max(around[best] ?? 0, 1)) / BINS) * Math.PI;
}

/**
 * Fills what is dark for less than the reach both ways, and leaves the edges of what is dark for longer:
 * the greatest values, then the least of those (a morphological closing).
 */
function closing(length: number, reach: number): (line: Uint8ClampedArray) => Uint8Array {
  const greatest = slidingMaximum(length, reach);
  return (line) => {
    const negative = greatest(line).map((value) => 255 - value);
    return greatest(negative).map((value) => 255 - value);
  };
}

/** Of lines of one length: the greatest value within reach of each place (M. van Herk, 1992). */
function slidingMaximum(
  length: number,
  reach: number,
): (line: Uint8Array | Uint8ClampedArray) => Uint8Array {
  const span = 2 * reach + 1;
  const padded = new Uint8Array(length + 2 * reach + span);
  const forward = new Uint8Array(padded.length);
  const backward = new Uint8Array(padded.length);
  const most = new Uint8Array(length);
  return (line) => {
    padded.set(line, reach);
    for (let at = 0; at < padded.length; at++) {
      const before = at % span === 0 ? 0 : (forward[at - 1] ?? 0);
      forward[at] = Math.max(before, padded[at] ?? 0);
    }
    for (let at = padded.length - 1; at >= 0; at--) {
      const after = at % span === span - 1 ? 0 : (backward[at + 1] ?? 0);
      backward[at] = Math.max(after, padded[at] ?? 0);
    }
    for (let at = 0; at < length; at++)
      most[at] = Math.max(backward[at] ?? 0, forward[at + span - 1] ?? 0);
    return most;
  };
}

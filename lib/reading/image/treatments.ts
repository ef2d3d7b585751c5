import type { GreyImage } from './grey-image';
import { levelAlongStripes } from './level-along-stripes';

export type Treatment =
  'none' | 'along-stripes' | 'smooth' | 'unsharp' | 'flatten' | 'local-threshold';

type Treat = (image: GreyImage) => GreyImage;

const TREATMENTS: Record<Treatment, Treat> = {
  none: (image) => image,
  /** Blinds and fences between the light and the paper. */
  'along-stripes': levelAlongStripes,
  /** Grain and JPEG mosquitoes. */
  smooth: (image) => boxBlur(image, 1),
  /** Blur and defocus. */
  unsharp: againstMean(3, (pixel, mean) => pixel + 2 * (pixel - mean)),
  /** Shadow, glare, grey or coloured paper: divides by the local brightness. */
  flatten: againstMean(12, (pixel, mean) => (pixel * 160) / Math.max(mean, 1)),
  /** Fading and uneven light. */
  'local-threshold': againstMean(8, (pixel, mean) => (pixel < mean - 3 ? 0 : 255)),
};

export function treat(image: GreyImage, treatment: Treatment): GreyImage {
  return TREATMENTS[treatment](image);
}

/**
 * What each pixel becomes beside the mean around it. Looked up in a table of the 65 536 pairs of
 * levels, filled at the first use: a call and a division a pixel cost five times as much.
 */
function againstMean(radius: number, mix: (pixel: number, mean: number) => number): Treat {
  let table: Uint8ClampedArray | undefined;
  return (image) => {
    table ??= Uint8ClampedArray.from({ length: 65_536 }, (_, pair) => mix(pair >> 8, pair & 255));
    const { pixels: from } = image;
    const { pixels } = boxBlur(image, radius);
    for (let at = 0; at < pixels.length; at++) {
      pixels[at] = table[((from[at] ?? 0) << 8) | (pixels[at] ?? 0)] ?? 0;
    }
    return { ...image, pixels };
  };
}

/**
 * Mean over a square of side 2 × radius + 1, along rows and then along columns, each rounded, in
 * constant time a pixel; edges repeat outwards.
 */
export function boxBlur(image: GreyImage, radius: number): GreyImage {
  return meanOfColumns(meanOfRows(image, radius), radius);
}

function meanOfRows({ width, height, pixels }: GreyImage, radius: number): GreyImage {
  const across = new Uint8ClampedArray(width * height);
  const span = 2 * radius + 1;
  const share = 1 / span;
  // One row with its edges repeated, so that the loop need not ask where it is.
  const line = new Uint8Array(width + span);
  for (let start = 0; start < across.length; start += width) {
    line.fill(pixels[start] ?? 0, 0, radius);
    line.set(pixels.subarray(start, start + width), radius);
    line.fill(pixels[start + width - 1] ?? 0, radius + width);
    let sum = halfOf(span);
    for (let at = 0; at < span; at++) sum += line[at] ?? 0;
    for (let x = 0; x < width; x++) {
      across[start + x] = (sum * share) | 0;
      sum += (line[x + span] ?? 0) - (line[x] ?? 0);
    }
  }
  return { width, height, pixels: across };
}

/** Row by row with a running sum for each column: memory is read in its order. */
function meanOfColumns({ width, height, pixels }: GreyImage, radius: number): GreyImage {
  const down = new Uint8ClampedArray(width * height);
  const span = 2 * radius + 1;
  const share = 1 / span;
  const startOf = (y: number) => Math.min(Math.max(y, 0), height - 1) * width;
  const sums = new Float64Array(width).fill(halfOf(span));
  for (let y = -radius; y <= radius; y++) {
    const start = startOf(y);
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (pixels[start + x] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    const to = y * width;
    const enters = startOf(y + radius + 1);
    const leaves = startOf(y - radius);
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0;
      down[to + x] = (sum * share) | 0;
      sums[x] = sum + (pixels[enters + x] ?? 0) - (pixels[leaves + x] ?? 0);
    }
  }
  return { width, height, pixels: down };
}

/**
 * Added to a sum, makes of the integer part of its share the nearest whole number; half a unit more
 * keeps what comes out whole clear of the error of a multiplication.
 */
const halfOf = (span: number) => (span >> 1) + 0.5;

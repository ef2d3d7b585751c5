import type { GreyImage } from './grey-image';

export type Treatment = 'none' | 'smooth' | 'unsharp' | 'flatten' | 'local-threshold';

type Treat = (image: GreyImage) => GreyImage;

const TREATMENTS: Record<Treatment, Treat> = {
  none: (image) => image,
  /** Grain and JPEG mosquitoes. */
  smooth: (image) => boxBlur(image, 1),
  /** Blur and defocus. */
  unsharp: (image) =>
    combine(image, boxBlur(image, 3), (pixel, mean) => pixel + 2 * (pixel - mean)),
  /** Shadow, glare, grey or coloured paper: divides by the local brightness. */
  flatten: (image) =>
    combine(image, boxBlur(image, 12), (pixel, mean) => (pixel * 160) / Math.max(mean, 1)),
  /** Fading and uneven light. */
  'local-threshold': (image) =>
    combine(image, boxBlur(image, 8), (pixel, mean) => (pixel < mean - 3 ? 0 : 255)),
};

export function treat(image: GreyImage, treatment: Treatment): GreyImage {
  return TREATMENTS[treatment](image);
}

function combine(
  image: GreyImage,
  other: GreyImage,
  mix: (pixel: number, otherPixel: number) => number,
): GreyImage {
  const pixels = new Uint8ClampedArray(image.pixels.length);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = mix(image.pixels[at] ?? 0, other.pixels[at] ?? 0);
  }
  return { ...image, pixels };
}

/** Mean over a square of side 2 × radius + 1 in constant time a pixel; edges repeat outwards. */
export function boxBlur(image: GreyImage, radius: number): GreyImage {
  const { width, height } = image;
  const across = new Uint8ClampedArray(image.pixels.length);
  for (let y = 0; y < height; y++) slideMean(image.pixels, across, y * width, width, radius);
  const pixels = new Uint8ClampedArray(image.pixels.length);
  // All columns at once, row by row: down one column at a time, every pixel would be far from the last.
  const sums = new Uint32Array(width);
  const rowAt = (row: number) => Math.min(Math.max(row, 0), height - 1) * width;
  for (let row = -radius; row <= radius; row++) {
    const from = rowAt(row);
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (across[from + x] ?? 0);
  }
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const entering = rowAt(y + radius + 1);
    const leaving = rowAt(y - radius);
    for (let x = 0, to = y * width; x < width; x++, to++) {
      const sum = sums[x] ?? 0;
      pixels[to] = sum * share;
      sums[x] = sum + (across[entering + x] ?? 0) - (across[leaving + x] ?? 0);
    }
  }
  return { width, height, pixels };
}

/** Sliding mean along the row of `count` pixels that begins at `start`. */
function slideMean(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  start: number,
  count: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1);
  const last = count - 1;
  const first = from[start] ?? 0;
  let sum = first * radius;
  for (let index = 0; index <= radius; index++) sum += from[start + Math.min(index, last)] ?? 0;
  for (let index = 0; index < count; index++) {
    to[start + index] = sum * share;
    const leaving = index - radius;
    sum += from[start + Math.min(index + radius + 1, last)] ?? 0;
    sum -= leaving > 0 ? (from[start + leaving] ?? 0) : first;
  }
}

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
  for (let y = 0; y < height; y++) slideMean(image.pixels, across, y * width, 1, width, radius);
  const pixels = new Uint8ClampedArray(image.pixels.length);
  for (let x = 0; x < width; x++) slideMean(across, pixels, x, width, height, radius);
  return { width, height, pixels };
}

/** Sliding mean along one line of `count` pixels that begins at `start` and advances by `step`. */
function slideMean(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const pixelAt = (index: number) =>
    from[start + Math.min(Math.max(index, 0), count - 1) * step] ?? 0;
  let sum = 0;
  for (let index = -radius; index <= radius; index++) sum += pixelAt(index);
  for (let index = 0; index < count; index++) {
    to[start + index * step] = sum / (2 * radius + 1);
    sum += pixelAt(index + radius + 1) - pixelAt(index - radius);
  }
}

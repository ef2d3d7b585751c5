import type { GreyImage } from '../../image/grey-image';

export interface Level {
  image: GreyImage;
  /** Pixels of the picture to one of this level. */
  scale: number;
}

/** From the finest level to the coarsest. */
export type Pyramid = readonly Level[];

/** A letter's code is a fifth of the page's width or so: smaller pictures of a page hold none. */
const LEAST_SIDE = 300;
const MAX_LEVELS = 6;

/**
 * Halves the picture again and again, each pixel the mean of four (L. Williams, *Pyramidal
 * Parametrics*, 1983).
 */
export function buildPyramid(image: GreyImage): Pyramid {
  const pyramid: Level[] = [{ image, scale: 1 }];
  let { width, height } = image;
  let current = image;
  while (Math.min(width, height) > LEAST_SIDE && pyramid.length < MAX_LEVELS) {
    current = halve(current);
    ({ width, height } = current);
    pyramid.push({ image: current, scale: 2 ** pyramid.length });
  }
  return pyramid;
}

/** The same picture with light and dark exchanged. */
export function invert(pyramid: Pyramid): Pyramid {
  return pyramid.map(({ image, scale }) => ({
    image: { ...image, pixels: image.pixels.map((value) => 255 - value) },
    scale,
  }));
}

/** The coarsest level on which a module of `pixels` picture pixels still has `least` of them. */
export function levelFor(pyramid: Pyramid, pixels: number, least: number): Level {
  const [finest] = pyramid;
  if (!finest) throw new Error('An empty pyramid');
  return pyramid.findLast(({ scale }) => pixels / scale >= least) ?? finest;
}

export function halve({ width, height, pixels }: GreyImage): GreyImage {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const halved = new Uint8ClampedArray(halfWidth * halfHeight);
  for (let y = 0, to = 0; y < halfHeight; y++) {
    let from = 2 * y * width;
    for (let x = 0; x < halfWidth; x++, from += 2, to++) {
      const upper = (pixels[from] ?? 0) + (pixels[from + 1] ?? 0);
      const lower = (pixels[from + width] ?? 0) + (pixels[from + width + 1] ?? 0);
      halved[to] = (upper + lower + 2) >> 2;
    }
  }
  return { width: halfWidth, height: halfHeight, pixels: halved };
}

/** Twice the size, bilinear. */
export function double({ width, height, pixels }: GreyImage): GreyImage {
  const doubled = new Uint8ClampedArray(4 * width * height);
  for (let y = 0, to = 0; y < 2 * height; y++) {
    const nearY = y >> 1;
    const farY = Math.min(Math.max(nearY + (y & 1 ? 1 : -1), 0), height - 1);
    for (let x = 0; x < 2 * width; x++, to++) {
      const nearX = x >> 1;
      const farX = Math.min(Math.max(nearX + (x & 1 ? 1 : -1), 0), width - 1);
      const near = 3 * (pixels[nearY * width + nearX] ?? 0) + (pixels[nearY * width + farX] ?? 0);
      const far = 3 * (pixels[farY * width + nearX] ?? 0) + (pixels[farY * width + farX] ?? 0);
      doubled[to] = (3 * near + far + 8) >> 4;
    }
  }
  return { width: 2 * width, height: 2 * height, pixels: doubled };
}

/** A grey level (0 to 255) at a point of the level, in its pixels: bilinear, edges repeated. */
export function sampleImage({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const px = Math.min(Math.max(x - 0.5, 0), width - 1.001);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1.001);
  const left = px | 0;
  const top = py | 0;
  const fx = px - left;
  const at = top * width + left;
  const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + 1] ?? 0) * fx;
  const lower = (pixels[at + width] ?? 0) * (1 - fx) + (pixels[at + width + 1] ?? 0) * fx;
  return upper + (lower - upper) * (py - top);
}

import type { GreyImage } from '../../lib/reading/image/grey-image';

/** The next of a sequence of numbers from 0 to 1, the same in every run (mulberry32, T. Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Grain of a dark room: each pixel off by `deviation` grey levels (Box and Muller). */
export function withNoise(image: GreyImage, deviation: number, random: () => number): GreyImage {
  const pixels = image.pixels.map((pixel) => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return pixel + deviation * normal;
  });
  return { ...image, pixels };
}

/** The picture moved right and down by whole pixels; what comes in is white. */
export function moved({ width, height, pixels }: GreyImage, dx: number, dy: number): GreyImage {
  const result = new Uint8ClampedArray(pixels.length).fill(255);
  for (let y = Math.max(0, dy); y < Math.min(height, height + dy); y++) {
    for (let x = Math.max(0, dx); x < Math.min(width, width + dx); x++) {
      result[y * width + x] = pixels[(y - dy) * width + x - dx] ?? 255;
    }
  }
  return { width, height, pixels: result };
}

/** Dark squares strewn over light paper: something to hold on to. */
export function strewn(width: number, height: number, random: () => number): GreyImage {
  const pixels = new Uint8ClampedArray(width * height).fill(220);
  for (let square = 0; square < 120; square++) {
    const side = 6 + Math.floor(random() * 20);
    const left = Math.floor(random() * (width - side));
    const top = Math.floor(random() * (height - side));
    for (let y = top; y < top + side; y++) {
      pixels.fill(40, y * width + left, y * width + left + side);
    }
  }
  return { width, height, pixels };
}

import type { GreyImage } from '../../image/grey-image';

/** Summed-area table with a leading row and column of zeros; sums of a 16-megapixel image fit. */
export function sumTable({ width, height, pixels }: GreyImage): Uint32Array {
  const stride = width + 1;
  const table = new Uint32Array(stride * (height + 1));
  for (let y = 0, from = 0; y < height; y++) {
    let row = 0;
    let to = (y + 1) * stride + 1;
    for (let x = 0; x < width; x++, from++, to++) {
      row += pixels[from] ?? 0;
      table[to] = (table[to - stride] ?? 0) + row;
    }
  }
  return table;
}

/**
 * 1 where a pixel is darker than the mean of the square around it by more than `bias`, else 0
 * (D. Bradley and G. Roth, *Adaptive Thresholding Using the Integral Image*, 2007).
 */
export function thresholdLocally(
  { width, height, pixels }: GreyImage,
  table: Uint32Array,
  { radius, bias }: { radius: number; bias: number },
): Uint8Array {
  const dark = new Uint8Array(pixels.length);
  const stride = width + 1;
  for (let y = 0, at = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    const rows = bottom - top;
    const above = top * stride;
    const below = bottom * stride;
    for (let x = 0; x < width; x++, at++) {
      const left = x < radius ? 0 : x - radius;
      const right = x + radius < width ? x + radius + 1 : width;
      // The differences are right modulo 2³², whatever the sums.
      const upper = (table[above + right] ?? 0) - (table[above + left] ?? 0);
      const sum = (table[below + right] ?? 0) - (table[below + left] ?? 0) - upper;
      const count = rows * (right - left);
      if (((pixels[at] ?? 0) + bias) * count < sum) dark[at] = 1;
    }
  }
  return dark;
}

import type { PngLayout } from './png-layout';
import { pngRows } from './png-rows';

/**
 * Decodes a PNG row by row and makes one pixel of each square of `factor` × `factor`: the mean of
 * their greys (Rec. 601), what is transparent being paper. It is never whole in memory, as it would
 * be in the browser's own decoder, which cannot reduce this format. Gives the reduced rows, each in
 * a buffer that the next one overwrites.
 */
export async function* reducedPngRows(
  file: Blob,
  layout: PngLayout,
  factor: number,
): AsyncGenerator<Uint8ClampedArray> {
  const width = Math.floor(layout.width / factor);
  const pixels = new Uint8ClampedArray(width);
  const sums = new Uint32Array(width);
  const greys = new Uint8Array(layout.width);
  const readGreys = greyReader(layout);
  let count = 0;
  for await (const row of pngRows(file, layout)) {
    readGreys(row, greys);
    for (let x = 0, from = 0; x < width; x++)
      for (let step = 0; step < factor; step++) sums[x] = (sums[x] ?? 0) + (greys[from++] ?? 0);
    if (++count % factor !== 0) continue;
    for (let x = 0; x < width; x++) pixels[x] = (sums[x] ?? 0) / factor ** 2;
    yield pixels;
    sums.fill(0);
  }
}

const luma = (red: number, green: number, blue: number) =>
  (red * 77 + green * 150 + blue * 29) >> 8;

/** Turns a row's samples into greys, 0 to 255, one a pixel. */
function greyReader(layout: PngLayout): (row: Uint8Array, greys: Uint8Array) => void {
  const { depth, channels, hasAlpha, palette } = layout;
  if (depth < 8 || palette) return packedReader(depth, palette);
  // Of sixteen bits the upper eight are enough.
  const bytes = depth >> 3;
  const isColour = channels > 2;
  return (row, greys) => {
    for (let x = 0, at = 0; x < greys.length; x++, at += channels * bytes) {
      const first = row[at] ?? 0;
      const grey = isColour ? luma(first, row[at + bytes] ?? 0, row[at + 2 * bytes] ?? 0) : first;
      const alpha = hasAlpha ? (row[at + (channels - 1) * bytes] ?? 0) : 255;
      greys[x] = alpha === 255 ? grey : 255 + ((grey - 255) * alpha) / 255;
    }
  };
}

/** Of one sample a pixel, several pixels a byte, most significant first: greys, or colours' indices. */
function packedReader(depth: number, palette?: Uint8Array) {
  const largest = (1 << depth) - 1;
  const greyOf = Uint8Array.from({ length: largest + 1 }, (_, value) => {
    const [red = 0, green = 0, blue = 0] = palette?.subarray(3 * value) ?? [];
    return palette ? luma(red, green, blue) : (255 * value) / largest;
  });
  return (row: Uint8Array, greys: Uint8Array) => {
    for (let x = 0; x < greys.length; x++) {
      const bit = x * depth;
      const value = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & largest;
      greys[x] = greyOf[value] ?? 0;
    }
  };
}

import { luma, type GreyImage } from '../image/grey-image';
import type { PngLayout } from './png-layout';
import { pngRows, type PngRow } from './png-rows';

/**
 * Decodes a PNG row by row and makes one pixel of each square of `factor` × `factor` (16 at most):
 * the mean of their greys (Rec. 601), what is transparent being paper. It is never whole in memory,
 * as it would be in the browser's own decoder, which cannot reduce this format. If it is damaged it
 * rejects, or, being partial, shows the rows before, and paper after.
 */
export async function reducedPng(
  file: Blob,
  layout: PngLayout,
  factor: number,
  { isPartial = false } = {},
): Promise<GreyImage> {
  const width = Math.floor(layout.width / factor);
  const height = Math.floor(layout.height / factor);
  const sums = new Uint16Array(width * height);
  const greys = new Uint8Array(layout.width);
  const readGreys = greyReader(layout);
  const rows = pngRows(file, layout);
  let last = -1;
  for await (const { bytes, pass, y } of isPartial ? untilDamaged(rows) : rows) {
    last = y;
    if (y >= height * factor) continue;
    readGreys(bytes, greys, pass.width);
    const line = sums.subarray(Math.floor(y / factor) * width).subarray(0, width);
    let [column, within] = [Math.floor(pass.x / factor), pass.x % factor];
    for (let at = 0; at < pass.width && column < width; at++) {
      line[column] = (line[column] ?? 0) + (greys[at] ?? 0);
      for (within += pass.dx; within >= factor; within -= factor) column++;
    }
  }
  if (last < 0) throw new RangeError('The picture has no rows');
  const pixels = new Uint8ClampedArray(sums.length).fill(255);
  const lines = isPartial ? Math.floor((last + 1) / factor) : height;
  const decoded = width * Math.min(height, lines);
  for (let at = 0; at < decoded; at++) pixels[at] = (sums[at] ?? 0) / factor ** 2;
  return { width, height, pixels };
}

async function* untilDamaged(rows: AsyncGenerator<PngRow>): AsyncGenerator<PngRow> {
  try {
    yield* rows;
  } catch {
    // What comes after is not known.
  }
}

/** Turns a row's samples into greys, 0 to 255, one a pixel, of which there are `width`. */
type GreyReader = (row: Uint8Array, greys: Uint8Array, width: number) => void;

function greyReader(layout: PngLayout): GreyReader {
  const { depth, channels, hasAlpha, palette, transparency } = layout;
  if (depth < 8 || palette) return packedReader(layout);
  const bytes = depth >> 3;
  const isColour = channels > 2;
  const isPaper = transparency ? isTransparent(transparency, channels, bytes) : () => false;
  return (row, greys, width) => {
    for (let x = 0, at = 0; x < width; x++, at += channels * bytes) {
      // Of sixteen bits the upper eight are enough.
      const first = row[at] ?? 0;
      const grey = isColour ? luma(first, row[at + bytes] ?? 0, row[at + 2 * bytes] ?? 0) : first;
      const alpha = hasAlpha ? (row[at + (channels - 1) * bytes] ?? 0) : 255;
      greys[x] = isPaper(row, at) ? 255 : onPaper(grey, alpha);
    }
  };
}

const onPaper = (grey: number, alpha: number) =>
  alpha === 255 ? grey : 255 + ((grey - 255) * alpha) / 255;

/** Whether the pixel at a place has the one colour that is transparent. */
function isTransparent(colour: Uint8Array, channels: number, bytes: number) {
  return (row: Uint8Array, at: number) => {
    for (let sample = 0; sample < channels; sample++)
      for (let byte = 0; byte < bytes; byte++)
        if (row[at + sample * bytes + byte] !== colour[2 * sample + 2 - bytes + byte]) return false;
    return true;
  };
}

/** Of one sample a pixel, several pixels a byte, most significant first: greys, or colours' indices. */
function packedReader({ depth, palette, transparency }: PngLayout): GreyReader {
  const largest = (1 << depth) - 1;
  const greyOf = Uint8Array.from({ length: largest + 1 }, (_, value) => {
    if (!palette) return value === transparency?.[1] ? 255 : (255 * value) / largest;
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * value);
    return onPaper(luma(red, green, blue), transparency?.[value] ?? 255);
  });
  return (row, greys, width) => {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const value = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & largest;
      greys[x] = greyOf[value] ?? 0;
    }
  };
}

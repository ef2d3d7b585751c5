/** One byte a pixel, row by row: 0 is black, 255 white. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** Rec. 601 luma, in integers: the weights add up to 256. */
export const luma = (red: number, green: number, blue: number) =>
  (red * 77 + green * 150 + blue * 29) >> 8;

export function greyFromRgba(rgba: Uint8ClampedArray, width: number, height: number): GreyImage {
  const pixels = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    pixels[at] = luma(rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Little-endian RGBA words, opaque: all the platforms with WebAssembly are little-endian. */
export function rgbaFromGrey({ width, height, pixels }: GreyImage): ImageData {
  const image = new ImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++)
    words[at] = 0xff000000 | ((pixels[at] ?? 0) * 0x010101);
  return image;
}

/**
 * A file in the portable grey map format (Netpbm, « pgm », magic P5), a byte a pixel: for decoders
 * that take files, a quarter of what the same picture weighs as RGBA.
 */
export function pgmFromGrey({ width, height, pixels }: GreyImage): Uint8Array {
  const header = new TextEncoder().encode(`P5 ${String(width)} ${String(height)} 255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}

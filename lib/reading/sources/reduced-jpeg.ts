import type { PictureSize } from './read-picture-size';

/** A JPEG larger than this is reduced while it is decoded. */
const MAX_JPEG_PIXELS = 40_000_000;
/** To what is still 500 dpi on a letter. */
const REDUCED_PIXELS = 30_000_000;

/**
 * What to ask of the decoder (WebCodecs, `ImageDecoderInit`) so that a large JPEG is never whole in
 * memory: its transform allows decoding at a fraction of its size, at most `pixels`. `undefined` for
 * smaller ones.
 */
export function reducedJpeg(
  { width, height }: PictureSize,
  pixels = REDUCED_PIXELS,
): { desiredWidth: number; desiredHeight: number } | undefined {
  if (width * height <= MAX_JPEG_PIXELS) return undefined;
  const factor = Math.sqrt(pixels / (width * height));
  return { desiredWidth: Math.floor(width * factor), desiredHeight: Math.floor(height * factor) };
}

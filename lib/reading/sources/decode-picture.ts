import { rgbaFromGrey } from '../image/grey-image';
import type { PictureSize, PictureType } from './read-picture-size';
import { readPngLayout } from './png-layout';
import { reducedJpeg } from './reduced-jpeg';
import { reducedPng } from './reduced-png';

/** A 64-megapixel picture is 256 MB once decoded; larger ones are reduced. */
const MAX_DECODED_PIXELS = 64_000_000;
/** To what a larger PNG is reduced at most: still 500 dpi on a letter. */
const REDUCED_PIXELS = 30_000_000;
/** With these, a decoder takes a JPEG that was cut short for one that ends, and shows what is there. */
const END_OF_JPEG = new Uint8Array([0xff, 0xd9]);

export interface Encoded {
  type: PictureType;
  file: Blob;
  /** Its beginning, with all its headers. */
  head: Uint8Array;
  size: PictureSize | undefined;
}

/**
 * Decodes with the browser's own decoders: progressive, CMYK and EXIF orientation are theirs, and
 * so are the further types that it may know (`other`). What they refuse, since it is cut short or a
 * checksum is wrong, is decoded as far as it goes.
 */
export async function decodePicture(picture: Encoded): Promise<ImageBitmap> {
  const { type, size } = picture;
  if (type === 'png' && size && size.width * size.height > MAX_DECODED_PIXELS) {
    // What ours refuses the browser may still show, as far as it goes.
    const bitmap = await decodePng(picture, false).catch(() => undefined);
    if (bitmap) return bitmap;
  }
  try {
    return await decodeByBrowser(picture);
  } catch (cause) {
    const bitmap = await decodeRest(picture).catch(() => undefined);
    if (!bitmap) throw cause;
    return bitmap;
  }
}

async function decodeByBrowser({ type, file, size }: Encoded): Promise<ImageBitmap> {
  const reduction = size && type === 'jpeg' ? reducedJpeg(size) : undefined;
  if (reduction && 'ImageDecoder' in globalThis) return decodeReduced(file, reduction);
  return createImageBitmap(file, optionsFor(size));
}

async function decodeRest(picture: Encoded): Promise<ImageBitmap | undefined> {
  if (picture.type === 'png') return decodePng(picture, true);
  if (picture.type !== 'jpeg') return undefined;
  return decodeByBrowser({ ...picture, file: new Blob([picture.file, END_OF_JPEG]) });
}

function optionsFor(size: PictureSize | undefined): ImageBitmapOptions {
  const options: ImageBitmapOptions = { imageOrientation: 'from-image' };
  const share = size ? MAX_DECODED_PIXELS / (size.width * size.height) : 1;
  if (!size || share >= 1) return options;
  const resizeWidth = Math.floor(size.width * Math.sqrt(share));
  return { ...options, resizeWidth, resizeQuality: 'medium' };
}

/** Row by row, onto a canvas of the reduced size. `undefined` for a PNG whose head is not understood. */
async function decodePng(
  { file, head, size }: Encoded,
  isPartial: boolean,
): Promise<ImageBitmap | undefined> {
  const layout = readPngLayout(head);
  if (!layout || !size) return undefined;
  const factor = Math.ceil(Math.sqrt((size.width * size.height) / REDUCED_PIXELS));
  const { width, height, pixels } = await reducedPng(file, layout, factor, {
    // Of an interlaced one, each row lacks some pixels until the last.
    isPartial: isPartial && !layout.isInterlaced,
  });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2D context: out of memory');
  // A row at a time: four bytes a pixel, twice over, would be too much of it.
  for (let y = 0; y < height; y++) {
    const row = { width, height: 1, pixels: pixels.subarray(y * width, (y + 1) * width) };
    context.putImageData(rgbaFromGrey(row), 0, y);
  }
  return canvas.transferToImageBitmap();
}

/**
 * Decodes a JPEG at a fraction of its size, which its transform allows: it is never whole in memory
 * (WebCodecs, ImageDecoder). Its orientation is left as it lies, which the engines do not mind.
 */
async function decodeReduced(
  file: Blob,
  reduction: { desiredWidth: number; desiredHeight: number },
): Promise<ImageBitmap> {
  const decoder = new ImageDecoder({ type: 'image/jpeg', data: file.stream(), ...reduction });
  try {
    const { image } = await decoder.decode();
    const bitmap = await createImageBitmap(image);
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}

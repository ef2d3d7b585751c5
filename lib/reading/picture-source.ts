import { rgbaFromGrey } from './grey-image';
import { readPictureSize, type PictureSize, type PictureType } from './picture-header';
import { SourceProblem, type PixelSource } from './pixel-source';
import { readPngLayout } from './png-layout';
import { reducedJpeg } from './reduced-jpeg';
import { reducedPng } from './reduced-png';
import type { Placement } from './view';

/** A 64-megapixel picture is 256 MB once decoded; larger ones are reduced. */
const MAX_DECODED_PIXELS = 64_000_000;
/** To what a larger PNG is reduced at most: still 500 dpi on a letter. */
const REDUCED_PIXELS = 30_000_000;
/** Past this a browser may not even start to decode (a bomb, or a plotter's scan). */
const MAX_DECLARED_PIXELS = 400_000_000;
/** A JPEG's frame header comes after its profiles and previews, which may weigh some 64 kB each. */
const HEADER_BYTES = 1_048_576;

/**
 * Decodes with the browser's own decoders: progressive, CMYK and EXIF orientation are theirs, and
 * so are the further types that it may know (`other`).
 */
export async function openPicture(type: PictureType, file: Blob): Promise<PixelSource> {
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const size = readPictureSize(type, head);
  const declared = size ? size.width * size.height : 0;
  if (declared > MAX_DECLARED_PIXELS) throw new SourceProblem('file-too-large');
  try {
    if (type === 'png' && declared > MAX_DECODED_PIXELS) {
      // What ours refuses the browser may still show, as far as it goes.
      const bitmap = await decodePng(file, head, declared).catch(() => undefined);
      if (bitmap) return openBitmap(bitmap);
    }
    const reduction = size && type === 'jpeg' ? reducedJpeg(size) : undefined;
    if (reduction && 'ImageDecoder' in globalThis)
      return openBitmap(await decodeReduced(file, reduction));
    return openBitmap(await createImageBitmap(file, optionsFor(size)));
  } catch (cause) {
    throw new SourceProblem('file-damaged', cause);
  }
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
  file: Blob,
  head: Uint8Array,
  declared: number,
): Promise<ImageBitmap | undefined> {
  const layout = readPngLayout(head);
  if (!layout) return undefined;
  const factor = Math.ceil(Math.sqrt(declared / REDUCED_PIXELS));
  const { width, height, pixels } = await reducedPng(file, layout, factor);
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

/** One picture already decoded. Closing the source frees the bitmap. */
export function openBitmap(bitmap: ImageBitmap): PixelSource {
  return {
    pages: 1,
    sizeOf: () => Promise.resolve({ width: bitmap.width, height: bitmap.height }),
    render: (_sheet, placement) => Promise.resolve(draw(bitmap, placement)),
    close: () => {
      bitmap.close();
    },
  };
}

function draw(bitmap: ImageBitmap, at: Placement): ImageData {
  const canvas = new OffscreenCanvas(at.outputWidth, at.outputHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2D context: out of memory');
  const { width, height } = canvas;
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, at.left, at.top, at.width, at.height, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  // Its pixels are freed now, not when the collector gets to it.
  canvas.width = canvas.height = 0;
  return pixels;
}

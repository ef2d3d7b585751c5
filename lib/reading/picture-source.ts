import { readPictureSize, type PictureSize } from './picture-header';
import { SourceProblem, type PixelSource } from './pixel-source';
import type { Placement } from './view';

/** A 64-megapixel picture is 256 MB once decoded; larger ones are reduced. */
const MAX_DECODED_PIXELS = 64_000_000;
/** A JPEG larger than this is reduced while it is decoded, to what is still 500 dpi on a letter. */
const MAX_JPEG_PIXELS = 40_000_000;
const REDUCED_PIXELS = 30_000_000;
/** Past this a browser may not even start to decode (a bomb, or a plotter's scan). */
const MAX_DECLARED_PIXELS = 400_000_000;
/** A JPEG's frame header comes after its profiles and previews, which may weigh some 64 kB each. */
const HEADER_BYTES = 1_048_576;

/**
 * Decodes with the browser's own decoders: progressive, CMYK and EXIF orientation are theirs, and
 * so are the further types that it may know (`other`).
 */
export async function openPicture(
  type: 'png' | 'jpeg' | 'other',
  file: Blob,
): Promise<PixelSource> {
  const size = type === 'other' ? undefined : await declaredSize(type, file);
  const declared = size ? size.width * size.height : 0;
  if (declared > MAX_DECLARED_PIXELS) throw new SourceProblem('file-too-large');
  const options: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (size && declared > MAX_DECODED_PIXELS) {
    options.resizeWidth = Math.floor(size.width * Math.sqrt(MAX_DECODED_PIXELS / declared));
    options.resizeQuality = 'medium';
  }
  try {
    if (size && type === 'jpeg' && declared > MAX_JPEG_PIXELS && 'ImageDecoder' in globalThis)
      return openBitmap(await decodeReduced(file, size));
    return openBitmap(await createImageBitmap(file, options));
  } catch (cause) {
    throw new SourceProblem('file-damaged', cause);
  }
}

/**
 * Decodes a JPEG at a fraction of its size, which its transform allows: it is never whole in memory
 * (WebCodecs, ImageDecoder). Its orientation is left as it lies, which the engines do not mind.
 */
async function decodeReduced(file: Blob, { width, height }: PictureSize): Promise<ImageBitmap> {
  const factor = Math.sqrt(REDUCED_PIXELS / (width * height));
  const decoder = new ImageDecoder({
    type: 'image/jpeg',
    data: file.stream(),
    desiredWidth: Math.floor(width * factor),
    desiredHeight: Math.floor(height * factor),
  });
  try {
    const { image } = await decoder.decode();
    const bitmap = await createImageBitmap(image);
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}

async function declaredSize(type: 'png' | 'jpeg', file: Blob): Promise<PictureSize | undefined> {
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  return readPictureSize(type, head);
}

/** One picture already decoded: a camera's frame. Closing the source frees the bitmap. */
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

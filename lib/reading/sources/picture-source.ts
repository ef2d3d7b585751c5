import { decodePicture } from './decode-picture';
import { readPictureSize, type PictureType } from './read-picture-size';
import { SourceProblem, type PixelSource } from './pixel-source';
import type { Placement } from '../image/view';
import { openFrames, type Frames } from './open-frames';

/** Past this a browser may not even start to decode (a bomb, or a plotter's scan). */
const MAX_DECLARED_PIXELS = 400_000_000;
/** A JPEG's frame header comes after its profiles and previews, which may weigh some 64 kB each. */
const HEADER_BYTES = 1_048_576;
/** What is transparent is paper; or a dark page, for which light ink was made. */
const GROUNDS = ['#fff', '#000'] as const;
/** Alpha below which what lies behind shows, and samples along a side by which it is looked for. */
const OPAQUE = 224;
const SAMPLES = 64;

export async function openPicture(type: PictureType, file: Blob): Promise<PixelSource> {
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const size = readPictureSize(type, head);
  const declared = size ? size.width * size.height : 0;
  if (declared > MAX_DECLARED_PIXELS) throw new SourceProblem('file-too-large');
  const frames = type === 'jpeg' ? undefined : await openFrames(file, head);
  if (frames) return openAnimation(frames);
  try {
    const bitmap = await decodePicture({ type, file, head, size });
    return openBitmap(bitmap, type !== 'jpeg' && isTransparent(bitmap) ? GROUNDS.length : 1);
  } catch (cause) {
    throw new SourceProblem('file-damaged', cause);
  }
}

/** One picture already decoded, on so many grounds. Closing the source frees the bitmap. */
export function openBitmap(bitmap: ImageBitmap, drawings = 1): PixelSource {
  return {
    pages: 1,
    sizeOf: () => Promise.resolve({ width: bitmap.width, height: bitmap.height }),
    survey: () => Promise.resolve({ addresses: [], keys: [], figures: 0, drawings }),
    render: ({ drawing = 0 }, placement) =>
      Promise.resolve(draw(bitmap, placement, GROUNDS[drawing])),
    close: () => {
      bitmap.close();
    },
  };
}

/** Each picture of an animation as a page; the one looked at is kept decoded. */
function openAnimation(frames: Frames): PixelSource {
  let shown: { page: number; source: Promise<PixelSource> } | undefined;
  const close = () => void shown?.source.then((source) => source.close()).catch(() => undefined);
  const at = (page: number) => {
    if (shown?.page === page) return shown.source;
    close();
    shown = { page, source: frames.decode(page).then((bitmap) => openBitmap(bitmap)) };
    return shown.source;
  };
  return {
    pages: frames.count,
    sizeOf: async (sheet) => (await at(sheet.page)).sizeOf(sheet),
    survey: async (page) => (await at(page)).survey(page),
    render: async (sheet, placement) => (await at(sheet.page)).render(sheet, placement),
    close: () => {
      close();
      frames.close();
    },
  };
}

/** Whether enough of it is transparent for a code to stand on what lies behind. */
function isTransparent(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(SAMPLES, SAMPLES);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(bitmap, 0, 0, SAMPLES, SAMPLES);
  const { data } = context.getImageData(0, 0, SAMPLES, SAMPLES);
  return data.some((value, at) => at % 4 === 3 && value < OPAQUE);
}

function draw(bitmap: ImageBitmap, at: Placement, ground: string = GROUNDS[0]): ImageData {
  const canvas = new OffscreenCanvas(at.outputWidth, at.outputHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2D context: out of memory');
  const { width, height } = canvas;
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, at.left, at.top, at.width, at.height, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height);
  // Its pixels are freed now, not when the collector gets to it.
  canvas.width = canvas.height = 0;
  return pixels;
}

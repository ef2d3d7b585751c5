import { BrowserQRCodeReader } from '@zxing/browser';
import {
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  RGBLuminanceSource,
  ResultMetadataType,
  type LuminanceSource,
  type Result,
} from '@zxing/library';
import type { Attempt } from '../attempt';
import type { Part } from '../code-parts';
import type { Engine, ReadCode } from './engine';
import type { GreyImage } from '../image/grey-image';
import { grown, paintOver } from '../image/paint-over';
import type { Point, Quad } from '../image/homography';

/** This reader finds one code a look: each one found is painted over and the picture looked at again. */
const MAX_CODES = 3;
/**
 * From the square of the finders' centres to the code's outline in its smallest version, where they
 * lie farthest inside; of larger ones it takes some of the margin as well.
 */
const GROWTH = 1.5;

/** Loads the decoder in plain JavaScript: slower, but it runs everywhere. */
export function loadZxingJs(): Promise<Engine> {
  const reader = new BrowserQRCodeReader(new Map([[DecodeHintType.TRY_HARDER, true]]));
  return Promise.resolve({
    decode: (image, binarizer) => Promise.resolve(decodeAll(reader, image, binarizer)),
  });
}

function decodeAll(
  reader: BrowserQRCodeReader,
  image: GreyImage,
  binarizer: Attempt['binarizer'],
): ReadCode[] {
  const remaining = { ...image, pixels: image.pixels.slice() };
  const codes: ReadCode[] = [];
  while (codes.length < MAX_CODES) {
    const result = decodeOne(reader, remaining, binarizer);
    if (!result) break;
    const outline = outlineOf(result);
    if (!outline) break;
    codes.push({ text: result.getText(), part: partOf(result), outline });
    paintOver(remaining, outline);
  }
  return codes;
}

function decodeOne(
  reader: BrowserQRCodeReader,
  { pixels, width, height }: GreyImage,
  binarizer: Attempt['binarizer'],
): Result | undefined {
  const upright = new RGBLuminanceSource(pixels, width, height);
  const binarize = (source: LuminanceSource) =>
    binarizer === 'global' ? new GlobalHistogramBinarizer(source) : new HybridBinarizer(source);
  for (const source of [upright, upright.invert()]) {
    try {
      return reader.decodeBitmap(new BinaryBitmap(binarize(source)));
    } catch {
      // It throws for "none here" as for "found but unreadable": both mean no text from this look.
    }
  }
  return undefined;
}

/** The first byte of a part's header: its place, and the number of parts less one. */
function partOf(result: Result): Part | undefined {
  const metadata = result.getResultMetadata() as Map<ResultMetadataType, unknown> | null;
  const sequence = metadata?.get(ResultMetadataType.STRUCTURED_APPEND_SEQUENCE);
  if (typeof sequence !== 'number') return undefined;
  const parity = Number(metadata?.get(ResultMetadataType.STRUCTURED_APPEND_PARITY));
  return { index: sequence >> 4, count: (sequence & 15) + 1, parity };
}

/** From the centres of the finders: bottom left, top left, top right. */
function outlineOf(result: Result): Quad | undefined {
  const [low, corner, right] = result
    .getResultPoints()
    .map((point): Point => ({ x: point.getX(), y: point.getY() }));
  if (!low || !corner || !right) return undefined;
  const far = { x: low.x + right.x - corner.x, y: low.y + right.y - corner.y };
  return grown([corner, right, far, low], GROWTH);
}

// One by one: from its index the library comes whole, with the readers of a dozen other codes.
import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap';
import GlobalHistogramBinarizer from '@zxing/library/esm/core/common/GlobalHistogramBinarizer';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer';
import DecodeHintType from '@zxing/library/esm/core/DecodeHintType';
import type LuminanceSource from '@zxing/library/esm/core/LuminanceSource';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader';
import type Result from '@zxing/library/esm/core/Result';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource';
import type { Attempt } from './attempt';
import type { Engine } from './engine';
import type { GreyImage } from './grey-image';

const HINTS = new Map([[DecodeHintType.TRY_HARDER, true]]);
/** This reader finds one code a look: each one found is painted over and the picture looked at again. */
const MAX_CODES = 3;
/** Finder centres lie inside the code: grown by this share they cover it whole. */
const GROWTH = 0.4;

/** Loads the decoder in plain JavaScript: slower, but it runs everywhere. */
export function loadZxingJs(): Promise<Engine> {
  const reader = new QRCodeReader();
  return Promise.resolve({
    decode: (image, binarizer) => Promise.resolve(decodeAll(reader, image, binarizer)),
  });
}

function decodeAll(
  reader: QRCodeReader,
  image: GreyImage,
  binarizer: Attempt['binarizer'],
): string[] {
  const remaining = { ...image, pixels: image.pixels.slice() };
  const texts: string[] = [];
  while (texts.length < MAX_CODES) {
    const result = decodeOne(reader, remaining, binarizer);
    if (!result) break;
    texts.push(result.getText());
    paintOver(remaining, result);
  }
  return texts;
}

function decodeOne(
  reader: QRCodeReader,
  { pixels, width, height }: GreyImage,
  binarizer: Attempt['binarizer'],
): Result | undefined {
  const upright = new RGBLuminanceSource(pixels, width, height);
  const binarize = (source: LuminanceSource) =>
    binarizer === 'local' ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source);
  for (const source of [upright, upright.invert()]) {
    try {
      return reader.decode(new BinaryBitmap(binarize(source)), HINTS);
    } catch {
      // It throws for "none here" as for "found but unreadable": both mean no text from this look.
    }
  }
  return undefined;
}

function paintOver({ pixels, width, height }: GreyImage, result: Result): void {
  const points = result.getResultPoints();
  const [left, right] = grownRange(
    points.map((point) => point.getX()),
    width,
  );
  const [top, bottom] = grownRange(
    points.map((point) => point.getY()),
    height,
  );
  for (let y = top; y < bottom; y++) pixels.fill(255, y * width + left, y * width + right);
}

function grownRange(values: number[], limit: number): [from: number, to: number] {
  const from = Math.min(...values);
  const to = Math.max(...values);
  const margin = (to - from) * GROWTH;
  return [Math.max(0, Math.floor(from - margin)), Math.min(limit, Math.ceil(to + margin))];
}

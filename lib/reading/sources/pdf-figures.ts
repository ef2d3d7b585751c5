import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openBitmap } from './picture-source';
import { seenText } from './pdf-seen-text';
import type { PixelSource } from './pixel-source';

/** A picture embedded in a page. */
export interface Figure {
  id: string;
  width: number;
  height: number;
}

export interface Figures {
  list: readonly Figure[];
  /** Whether one picture covers the page, and nothing else is on it but text, seen or not. */
  isCovered: boolean;
  /** Whether some of that text is seen: it was drawn over the picture, and not to be searched only. */
  isWrittenOver: boolean;
}

/** Pixels on the shortest side: fewer can't hold a code and its margin. */
const LEAST_SIDE = 40;
/** A page of clip art is drawn as a whole; its pictures would not each be worth a look. */
const MOST = 4;
/** Share of the page that a scan covers. */
const COVERED = 0.7;

type Matrix = readonly [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
/** What draws nothing, moves what comes next, or was written over a scan by text recognition. */
const INCIDENTAL = new Set<number>([
  ...[OPS.dependency, OPS.save, OPS.restore, OPS.transform, OPS.endPath, OPS.clip, OPS.eoClip],
  ...[OPS.paintFormXObjectBegin, OPS.paintFormXObjectEnd, OPS.paintImageXObject],
  ...[OPS.setLineWidth, OPS.setLineCap, OPS.setLineJoin, OPS.setMiterLimit, OPS.setDash],
  ...[OPS.setGState, OPS.setRenderingIntent, OPS.setFlatness],
  ...[OPS.setFillRGBColor, OPS.setStrokeRGBColor, OPS.beginText, OPS.endText, OPS.setFont],
  ...[OPS.setCharSpacing, OPS.setWordSpacing, OPS.setHScale, OPS.setLeading, OPS.setTextRise],
  ...[OPS.setTextRenderingMode, OPS.moveText, OPS.setLeadingMoveText, OPS.setTextMatrix],
  ...[OPS.nextLine, OPS.showText, OPS.showSpacedText, OPS.beginMarkedContent],
  ...[OPS.beginMarkedContentProps, OPS.endMarkedContent, OPS.beginCompat, OPS.endCompat],
]);

/** Lists the pictures of a page from what it draws (PDF 2.0, §8.9 and §8.10). */
export async function figuresOf(page: PDFPageProxy): Promise<Figures> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'print' });
  const { width, height } = page.getViewport({ scale: 1 });
  const found = new Map<string, Figure & { share: number }>();
  let matrix = UNMOVED;
  const kept: Matrix[] = [];
  const text = seenText();
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    text.follow(operator, args, found.size > 0);
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = kept.pop() ?? UNMOVED;
    if (operator === OPS.transform) matrix = product(matrix, args as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && args?.[0])
      matrix = product(matrix, args[0] as Matrix);
    if (operator !== OPS.paintImageXObject) return;
    const [id, pixelsWide, pixelsHigh] = args as [string, number, number];
    const share = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / (width * height);
    found.set(id, { id, width: pixelsWide, height: pixelsHigh, share });
  });
  const list = [...found.values()]
    .filter((figure) => Math.min(figure.width, figure.height) >= LEAST_SIDE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST);
  const isPlain = fnArray.every((operator, at) => isIncidental(operator, argsArray[at]));
  const isCovered = isPlain && found.size === 1 && (list[0]?.share ?? 0) >= COVERED;
  return { list, isCovered, isWrittenOver: text.isSeen() };
}

function isIncidental(operator: number, args: unknown): boolean {
  if (INCIDENTAL.has(operator)) return true;
  // A path that only clips is constructed, then ended.
  return operator === OPS.constructPath && (args as unknown[] | null)?.[0] === OPS.endPath;
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** What pdf.js makes of a picture: a bitmap, or bytes of one of these kinds. */
interface DecodedImage {
  width: number;
  height: number;
  bitmap?: ImageBitmap | null;
  data?: Uint8Array | Uint8ClampedArray | null;
  kind?: number;
}
const BITS = 1;
const RGB = 2;

/** Decodes a listed picture at its own resolution. */
export async function openFigure(page: PDFPageProxy, { id }: Figure): Promise<PixelSource> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  const image = await new Promise<DecodedImage | null>((resolve) => {
    objects.get(id, resolve);
  });
  if (!image) throw new Error(`The picture ${id} can't be decoded`);
  if (image.bitmap) return openBitmap(await createImageBitmap(image.bitmap));
  return openBitmap(await createImageBitmap(rgbaOf(image)));
}

function rgbaOf({ width, height, data, kind }: DecodedImage): ImageData {
  if (!data) throw new Error('A picture without pixels');
  const image = new ImageData(width, height);
  if (kind === BITS) fillFromBits(image, data);
  else if (kind === RGB) fillFromRgb(image.data, data);
  else image.data.set(data);
  return image;
}

/** Rows begin at a byte; a bit that is set is white. */
function fillFromBits({ data, width, height }: ImageData, bits: ArrayLike<number>): void {
  const words = new Uint32Array(data.buffer);
  const stride = (width + 7) >> 3;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      const isLight = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      words[to] = isLight ? 0xffffffff : 0xff000000;
    }
  }
}

function fillFromRgb(rgba: Uint8ClampedArray, rgb: ArrayLike<number>): void {
  for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
}

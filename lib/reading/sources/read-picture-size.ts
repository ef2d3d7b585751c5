export interface PictureSize {
  width: number;
  height: number;
}

/** An AVIF's properties stand before its pixels. */
const META_BYTES = 4096;

/** `other`: of the types that every browser decodes, beside the first two. */
export type PictureType = 'png' | 'jpeg' | 'other';

/**
 * Width and height that a picture declares, so that its pixels are bounded before anything decodes
 * them; `undefined` when the header does not say.
 * Sources: PNG (W3C) §11.2.1 IHDR; JPEG (ITU-T T.81) §B.2.2 frame header; GIF89a §18; WebP (RFC
 * 9649) §2.5 to 2.7; BITMAPINFOHEADER (Microsoft); HEIF (ISO/IEC 23008-12) §6.5.3, `ispe`.
 */
export function readPictureSize(type: PictureType, head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (type === 'other') return otherSize(view);
    return type === 'png' ? pngSize(view) : jpegSize(view);
  } catch {
    // The header stops before its size.
    return undefined;
  }
}

function otherSize(view: DataView): PictureSize | undefined {
  const start = latin1(view, 0, Math.min(16, view.byteLength));
  if (start.startsWith('GIF'))
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start.startsWith('BM'))
    return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (start.startsWith('RIFF')) return webpSize(view, start.slice(12));
  return start.slice(4, 8) === 'ftyp' ? avifSize(view) : undefined;
}

function webpSize(view: DataView, chunk: string): PictureSize | undefined {
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  if (chunk !== 'VP8X') return undefined;
  const [width, height] = [24, 27].map((at) => 1 + (view.getUint32(at, true) & 0xffffff));
  return { width: width ?? 0, height: height ?? 0 };
}

/** The largest of the sizes it lists: those of a preview and of tiles may be among them. */
function avifSize(view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  const head = latin1(view, 0, Math.min(view.byteLength, META_BYTES));
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function latin1(view: DataView, from: number, to: number): string {
  const bytes = Array.from({ length: to - from }, (_, at) => view.getUint8(from + at));
  return String.fromCharCode(...bytes);
}

function pngSize(view: DataView): PictureSize | undefined {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share their range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

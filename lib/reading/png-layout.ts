/** How a PNG lays out its pixels (W3C *Portable Network Graphics*, 3rd edition, §11.2). */
export interface PngLayout {
  width: number;
  height: number;
  /** Bits a sample. */
  depth: number;
  /** Samples a pixel. */
  channels: number;
  hasAlpha: boolean;
  /** Three bytes a colour; there when the samples are indices. */
  palette?: Uint8Array;
  /** Where the first chunk of pixels begins in the file. */
  pixelsAt: number;
}

/** Samples a pixel by colour type: grey, colour, index, grey and alpha, colour and alpha. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const SIGNATURE_BYTES = 8;
const INDEXED = 3;
/** What a chunk has besides its data: length, type, checksum. */
const FRAME_BYTES = 12;

/**
 * Reads what comes before the pixels. `undefined` for what row by row decoding leaves to the
 * browser: interlaced pictures, colours that are transparent by a table, no pixels in `head`.
 */
export function readPngLayout(head: Uint8Array): PngLayout | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let palette: Uint8Array | undefined;
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= head.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...head.subarray(at + 4, at + 8));
    if (type === 'tRNS') return undefined;
    if (type === 'PLTE') palette = head.slice(at + 8, at + 8 + length);
    if (type === 'IDAT') return layoutOf(view, at, palette);
    at += FRAME_BYTES + length;
  }
  return undefined;
}

function layoutOf(view: DataView, pixelsAt: number, palette?: Uint8Array): PngLayout | undefined {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colourType, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const channels = CHANNELS[colourType];
  if (channels === undefined || interlace !== 0 || width * height === 0) return undefined;
  const isIndexed = colourType === INDEXED;
  if (isIndexed && !palette) return undefined;
  const colours = isIndexed && palette ? { palette } : {};
  return { width, height, depth, channels, hasAlpha: colourType > 3, ...colours, pixelsAt };
}

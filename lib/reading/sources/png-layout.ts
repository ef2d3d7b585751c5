/** How a PNG lays out its pixels (W3C *Portable Network Graphics*, 3rd edition, §11.2). */
export interface PngLayout {
  width: number;
  height: number;
  /** Bits a sample. */
  depth: number;
  /** Samples a pixel. */
  channels: number;
  hasAlpha: boolean;
  isInterlaced: boolean;
  /** Three bytes a colour; there when the samples are indices. */
  palette?: Uint8Array;
  /** The alpha of each index, or the one colour that is transparent, two bytes a sample (§11.3.2.1). */
  transparency?: Uint8Array;
  /** Where the first chunk of pixels begins in the file. */
  pixelsAt: number;
}

/** Samples a pixel by colour type: grey, colour, index, grey and alpha, colour and alpha. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const SIGNATURE_BYTES = 8;
const INDEXED = 3;
const ADAM7 = 1;
/** What a chunk has besides its data: length, type, checksum. */
const FRAME_BYTES = 12;

/** Reads what comes before the pixels. `undefined` when `head` holds no whole and valid one. */
export function readPngLayout(head: Uint8Array): PngLayout | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const tables: Pick<PngLayout, 'palette' | 'transparency'> = {};
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= head.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...head.subarray(at + 4, at + 8));
    const data = () => head.slice(at + 8, at + 8 + length);
    if (type === 'PLTE') tables.palette = data();
    if (type === 'tRNS') tables.transparency = data();
    if (type === 'IDAT') return layoutOf(view, at, tables);
    at += FRAME_BYTES + length;
  }
  return undefined;
}

function layoutOf(
  view: DataView,
  pixelsAt: number,
  { palette, transparency }: Pick<PngLayout, 'palette' | 'transparency'>,
): PngLayout | undefined {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colourType, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const channels = CHANNELS[colourType];
  if (channels === undefined || interlace > ADAM7 || width * height === 0) return undefined;
  const isIndexed = colourType === INDEXED;
  if (isIndexed && !palette) return undefined;
  return {
    ...{ width, height, depth, channels, hasAlpha: colourType > 3 },
    isInterlaced: interlace === ADAM7,
    ...(isIndexed && palette ? { palette } : {}),
    ...(transparency ? { transparency } : {}),
    pixelsAt,
  };
}

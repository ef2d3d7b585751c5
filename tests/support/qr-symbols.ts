import QRCode, { type QRCodeErrorCorrectionLevel } from 'qrcode';
import type { GreyImage } from '../../lib/reading/image/grey-image';

export interface Symbol {
  version: number;
  size: number;
  /** Row by row, 1 for dark. */
  modules: Uint8Array;
  /** 1 where the standard, not the data, says the colour. */
  reserved: Uint8Array;
}

export interface SymbolOptions {
  version?: number;
  level?: QRCodeErrorCorrectionLevel;
  mask?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Encodes with the `qrcode` package: an encoder that shares nothing with the decoder under test. */
export function encode(
  content: string | QRCode.QRCodeSegment[],
  { version, level = 'M', mask = 0 }: SymbolOptions = {},
): Symbol {
  const { modules, version: chosen } = QRCode.create(content, {
    ...(version === undefined ? {} : { version }),
    errorCorrectionLevel: level,
    maskPattern: mask,
  });
  // The types leave out that the matrix also tells its reserved modules.
  const { size, data, reservedBit } = modules as typeof modules & { reservedBit: Uint8Array };
  return { version: chosen, size, modules: data, reserved: reservedBit };
}

/** Signed reliabilities as of a perfect picture. */
export function softOf({ modules }: Symbol): Float32Array {
  return Float32Array.from(modules, (dark) => (dark ? 1 : -1));
}

/** Where a point of the picture lies on the symbol, in modules from its top left corner. */
export type Place = (x: number, y: number) => readonly [column: number, row: number];

export interface DrawOptions {
  width: number;
  height: number;
  place: Place;
  dark?: number;
  light?: number;
}

/** Samples a pixel, each way, of which its grey is the mean. */
const SAMPLES = 4;

/** Draws a symbol on paper through any map; the quiet zone is as far as the paper reaches. */
export function drawSymbol(
  { size, modules }: Symbol,
  { width, height, place, dark = 30, light = 225 }: DrawOptions,
): GreyImage {
  const pixels = new Uint8ClampedArray(width * height);
  const greyAt = (x: number, y: number) => {
    const [column, row] = place(x, y).map(Math.floor) as [number, number];
    const isInside = column >= 0 && row >= 0 && column < size && row < size;
    return isInside && modules[row * size + column] ? dark : light;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let at = 0; at < SAMPLES ** 2; at++)
        sum += greyAt(
          x + ((at % SAMPLES) + 0.5) / SAMPLES,
          y + (Math.floor(at / SAMPLES) + 0.5) / SAMPLES,
        );
      pixels[y * width + x] = sum / SAMPLES ** 2;
    }
  }
  return { width, height, pixels };
}

/** The symbol's top left corner at (left, top), its modules `pixels` wide, turned by `angle`. */
export function placedAt(left: number, top: number, pixels: number, angle = 0): Place {
  const cosine = Math.cos(angle) / pixels;
  const sine = Math.sin(angle) / pixels;
  return (x, y) => [(x - left) * cosine + (y - top) * sine, (y - top) * cosine - (x - left) * sine];
}

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator). */
export function steadyRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

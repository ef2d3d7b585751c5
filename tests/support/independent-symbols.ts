import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { encodeQR, type EncodingType, type ErrorCorrection } from 'qr';
import QRCode from 'qrcode';
import { prepareZXingModule, writeBarcode, type WriterOptions } from 'zxing-wasm/writer';
import type { Level } from '../../lib/reading/rescue/standard/block-structure';
import type { Format } from '../../lib/reading/rescue/standard/format-information';

/** A symbol without quiet zone, row by row, 1 for dark. */
export interface Modules {
  width: number;
  height: number;
  modules: Uint8Array;
}

const LEVEL_NAMES: Record<Level, ErrorCorrection> = {
  L: 'low',
  M: 'medium',
  Q: 'quartile',
  H: 'high',
};

/** Draws a QR code with the `qr` package: an encoder apart from `qrcode` and from our own tables. */
export function drawnByQr(
  text: string,
  { version, level, mask, encoding }: Format & { version: number; encoding?: EncodingType },
): Modules {
  const rows = encodeQR(text, 'raw', {
    version,
    mask,
    ecc: LEVEL_NAMES[level],
    border: 1,
    ...(encoding && { encoding }),
  });
  const inner = rows.slice(1, -1).map((row) => row.slice(1, -1));
  return {
    width: inner.length,
    height: inner.length,
    modules: Uint8Array.from(inner.flat(), Number),
  };
}

/** Kanji in the mode of their own, which only `qrcode` among the encoders writes. */
export function drawnInKanji(text: string): Modules {
  const require = createRequire(import.meta.url);
  const toSJISFunc = require('qrcode/helper/to-sjis') as (codePoint: string) => number;
  const { modules } = QRCode.create([{ data: text, mode: 'kanji' }], { toSJISFunc });
  return { width: modules.size, height: modules.size, modules: modules.data };
}

let writer: Promise<unknown> | undefined;

/** Draws a code of whichever kind with zxing-cpp's writer. */
export async function drawnByZxing(text: string, options: WriterOptions): Promise<Modules> {
  writer ??= prepareWriter();
  await writer;
  const { symbol, error } = await writeBarcode(text, options);
  if (error) throw new Error(error);
  const { width, height, data } = symbol;
  return { width, height, modules: Uint8Array.from(data, (grey) => (grey < 128 ? 1 : 0)) };
}

async function prepareWriter(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const { buffer } = new Uint8Array(await readFile(path));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
}

/// <reference types="vite/client" />
import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
} from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Attempt } from '../attempt';
import type { Part } from '../code-parts';
import type { Engine, ReadCode } from './engine';
import { pgmFromGrey } from '../image/grey-image';

/** The letter's code and a stray one or two beside it; more would be a page of labels. */
const MAX_CODES = 8;

const OPTIONS: ReaderOptions = {
  // Micro QR and rMQR are left out: the letter has none, and their weaker check risks a misreading.
  formats: ['QRCodeModel2'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: MAX_CODES,
  textMode: 'Plain',
};

/** Loads the bundled binary; rejects where WebAssembly cannot run. */
export async function loadZxingWasm(): Promise<Engine> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return {
    decode: (image, binarizer) => decodeWith(binarizer, pgmFromGrey(image)),
    decodePixels: (pixels, binarizer) => decodeWith(binarizer, pixels),
  };
}

/** A code by itself has −1 for the number of its parts. */
export function partOf(result: ReadResult): Part | undefined {
  const { sequenceSize: count, sequenceIndex: index, sequenceId } = result;
  return count > 1 ? { index, count, parity: Number(sequenceId) } : undefined;
}

async function decodeWith(
  binarizer: Attempt['binarizer'],
  picture: ImageData | Uint8Array,
): Promise<ReadCode[]> {
  const results = await readBarcodes(picture, {
    ...OPTIONS,
    binarizer: binarizer === 'global' ? 'GlobalHistogram' : 'LocalAverage',
    tryDenoise: binarizer === 'closing gaps',
  });
  return results
    .filter(({ isValid }) => isValid)
    .map((result) => {
      const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
      return {
        text: result.text,
        part: partOf(result),
        outline: [topLeft, topRight, bottomRight, bottomLeft],
      };
    });
}

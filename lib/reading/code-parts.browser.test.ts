import { describe, expect, it } from 'vitest';
import { symbolsOfParts } from '../../tests/support/part-symbols';
import { scannedPdf } from '../../tests/support/pdfs';
import {
  blankSheet,
  encoded,
  KEY_URI,
  stampGrid,
  type Sheet,
} from '../../tests/support/letter-pictures';
import { loadFrameEngine } from './camera/frame-engine';
import { FrameReader } from './camera/frame-reader';
import { greyFromRgba } from './image/grey-image';
import { readFile } from './read-file';
import type { ReadingPlan } from './reading-plan';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

/** Each half has the form of a key by itself. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const [HALF, REST] = symbolsOfParts([KEY.slice(0, 16), KEY.slice(16)]);
const ADDRESS = symbolsOfParts([KEY_URI.slice(0, 70), KEY_URI.slice(70)]);
const isKey = (text: string) => /^(?:otpauth:.*|[A-Z2-7]{16,})$/.test(text);
/** A busy machine takes its time. */
const PATIENTLY = { accepts: isKey, timeoutMilliseconds: 60_000 };
const ELSEWHERE = { kind: 'failed', reason: 'code-continues-elsewhere' };
const LOOK = { treatment: 'none', binarizer: 'local' } as const;
const ZXING_JS: ReadingPlan = [
  {
    name: 'other engines',
    for: 'clean',
    cost: 1,
    attempts: [
      { ...LOOK, engine: 'zxing-js', view: { region: 'whole', scale: { kind: 'native' } } },
    ],
  },
];

function sheetOf(...grids: (typeof HALF)[]): Sheet {
  const sheet = blankSheet();
  grids.forEach((grid, at) => {
    if (grid) stampGrid(sheet, grid, { x: 220 + 350 * at, y: 400, side: 200 });
  });
  return sheet;
}

const read = async (sheet: Sheet, plan?: ReadingPlan) =>
  readFile(await encoded(sheet, 'image/png'), { ...PATIENTLY, ...(plan ? { plan } : {}) });

describe('a key over two codes', { timeout: 60_000 }, () => {
  it.each([
    ['its address', ADDRESS, KEY_URI],
    ['the bare key', [HALF, REST], KEY],
  ])('is put together: %s', async (_, grids, text) => {
    expect(await read(sheetOf(...grids))).toMatchObject({ kind: 'read', text });
    expect(await read(sheetOf(...grids.toReversed()))).toMatchObject({ kind: 'read', text });
  });

  it('is put together from two pages', async () => {
    const pdf = await scannedPdf(ADDRESS.map((grid) => sheetOf(grid)));
    expect(await readFile(pdf, PATIENTLY)).toMatchObject({ kind: 'read', text: KEY_URI });
  });

  it.each([
    ['the first', HALF],
    ['the second', REST],
  ])('is no key by half: %s', async (_, grid) => {
    expect(await read(sheetOf(grid))).toEqual(ELSEWHERE);
  });

  it('is none by half without WebAssembly either', async () => {
    expect(await read(sheetOf(HALF), ZXING_JS)).toEqual(ELSEWHERE);
  });

  it('is put together by the camera, frame after frame', async () => {
    const reader = new FrameReader(await loadFrameEngine(), () => null);
    const textsOf = async (grid: typeof HALF) => {
      const { data } = sheetOf(grid).context.getImageData(0, 0, 827, 1169);
      return (await reader.read(greyFromRgba(data, 827, 1169), 0)).texts;
    };
    expect(await textsOf(HALF)).toEqual([]);
    expect(await textsOf(REST)).toEqual([KEY]);
  });
});

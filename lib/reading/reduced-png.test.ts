import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPngLayout } from './png-layout';
import { reducedPngRows } from './reduced-png';

interface Recipe {
  width: number;
  height: number;
  depth: number;
  colourType: number;
  interlace?: number;
  /** Rows as they are compressed, each with its filter's byte. */
  rows: readonly (readonly number[])[];
  palette?: readonly number[];
  transparency?: readonly number[];
  /** Into how many chunks the pixels are cut. */
  chunks?: number;
}

/** Checksums are left empty: neither the decoder nor the browser's fallback is asked about them. */
function chunk(type: string, data: ArrayLike<number>): number[] {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, data.length);
  const length = [...new Uint8Array(bytes.buffer)];
  return [...length, ...Buffer.from(type), ...Array.from(data), 0, 0, 0, 0];
}

function pngOf({ width, height, depth, colourType, interlace = 0, ...recipe }: Recipe): Uint8Array {
  const { rows, palette, transparency, chunks = 1 } = recipe;
  const header = [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255];
  const pixels = [...deflateSync(Uint8Array.from(rows.flat()))];
  const size = Math.ceil(pixels.length / chunks);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...header, depth, colourType, 0, 0, interlace]),
    ...(palette ? chunk('PLTE', palette) : []),
    ...(transparency ? chunk('tRNS', transparency) : []),
    ...Array.from({ length: chunks }, (_, at) =>
      chunk('IDAT', pixels.slice(at * size, (at + 1) * size)),
    ).flat(),
    ...chunk('IEND', []),
  ]);
}

async function greysOf(png: Uint8Array, factor = 1): Promise<number[]> {
  const layout = readPngLayout(png);
  if (!layout) throw new Error('Not for us');
  const file = new Blob([new Uint8Array(png)]);
  const greys: number[] = [];
  for await (const row of reducedPngRows(file, layout, factor)) greys.push(...row);
  return greys;
}

describe('a PNG decoded row by row', () => {
  it('has the greys of what an encoder was given, whichever filters it chose', async () => {
    const canvas = createCanvas(64, 48);
    const context = canvas.getContext('2d');
    for (let at = 0; at < 60; at++) {
      context.fillStyle = `hsl(${String(at * 37)} 70% ${String((at * 13) % 100)}%)`;
      context.fillRect((at * 29) % 64, (at * 17) % 48, 20, 9);
    }
    const { data } = context.getImageData(0, 0, 64, 48);
    const greys = await greysOf(canvas.toBuffer('image/png'));
    greys.forEach((grey, at) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * at);
      const seen = (0.299 * red + 0.587 * green + 0.114 * blue - 255) * (alpha / 255) + 255;
      expect(Math.abs(grey - seen)).toBeLessThan(3);
    });
  });

  it.each([
    ['grey, one bit', { depth: 1, colourType: 0, rows: [[0, 0b10110000]] }, [255, 0, 255, 255]],
    ['grey, two bits', { depth: 2, colourType: 0, rows: [[0, 0b00011011]] }, [0, 85, 170, 255]],
    ['grey, four bits', { depth: 4, colourType: 0, rows: [[0, 0x0f, 0x30]] }, [0, 255, 51, 0]],
    ['grey', { depth: 8, colourType: 0, rows: [[0, 1, 2, 3, 250]] }, [1, 2, 3, 250]],
    [
      'grey, sixteen bits',
      { depth: 16, colourType: 0, rows: [[0, 9, 255, 8, 1, 7, 0, 6, 3]] },
      [9, 8, 7, 6],
    ],
    [
      'grey and alpha',
      { depth: 8, colourType: 4, rows: [[0, 0, 255, 0, 0, 100, 255, 200, 0]] },
      [0, 255, 100, 255],
    ],
    [
      'indices',
      {
        ...{ depth: 4, colourType: 3, rows: [[0, 0x01, 0x21]] },
        palette: [255, 255, 255, 0, 0, 0, 10, 10, 10],
      },
      [255, 0, 10, 0],
    ],
  ])('%s', async (_, recipe, expected) => {
    const png = pngOf({ width: 4, height: 1, ...recipe });
    expect(await greysOf(png)).toEqual(expected);
  });

  it('undoes each filter of the standard', async () => {
    const rows = [
      [0, 10, 20, 30, 40],
      [1, 10, 10, 10, 10],
      [2, 1, 1, 1, 1],
      [3, 5, 5, 5, 5],
      [4, 1, 2, 3, 4],
    ];
    const greys = await greysOf(pngOf({ width: 4, height: 5, depth: 8, colourType: 0, rows }));
    expect(greys).toEqual([
      ...[10, 20, 30, 40],
      ...[10, 20, 30, 40],
      ...[11, 21, 31, 41],
      ...[10, 20, 30, 40],
      ...[11, 22, 33, 44],
    ]);
  });

  it('is the same however its pixels are cut into chunks', async () => {
    const random = fc.array(fc.nat(255), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(random, { minLength: 9, maxLength: 9 }),
        fc.integer({ min: 1, max: 40 }),
        async (pixels, chunks) => {
          const rows = pixels.map((row) => [0, ...row]);
          const recipe = { width: 12, height: 9, depth: 8, colourType: 0, rows, chunks };
          expect(await greysOf(pngOf(recipe))).toEqual(pixels.flat());
        },
      ),
      { numRuns: 30 },
    );
  });

  it('makes one pixel of each square, leaving out what does not fill one', async () => {
    const rows = [
      [0, 0, 4, 100, 200, 9],
      [0, 8, 12, 100, 0, 9],
      [0, 9, 9, 9, 9, 9],
    ];
    const png = pngOf({ width: 5, height: 3, depth: 8, colourType: 0, rows });
    expect(await greysOf(png, 2)).toEqual([6, 100]);
  });

  it.each([
    ['interlaced', { interlace: 1 }],
    ['with a table of transparent colours', { transparency: [0, 0] }],
    ['of an unknown colour type', { colourType: 5 }],
  ])('leaves one %s to the browser', (_, change) => {
    const png = pngOf({ width: 1, height: 1, depth: 8, colourType: 0, rows: [[0, 7]], ...change });
    expect(readPngLayout(png)).toBeUndefined();
  });

  it('refuses one that is cut short or has an unknown filter', async () => {
    const recipe = { width: 1, height: 3, depth: 8, colourType: 0 };
    await expect(greysOf(pngOf({ ...recipe, rows: [[0, 7]] }))).rejects.toThrow(RangeError);
    await expect(
      greysOf(
        pngOf({
          ...recipe,
          rows: [
            [9, 7],
            [0, 7],
            [0, 7],
          ],
        }),
      ),
    ).rejects.toThrow(RangeError);
    const whole = pngOf({
      ...recipe,
      rows: [
        [0, 7],
        [0, 8],
        [0, 9],
      ],
    });
    await expect(greysOf(whole.slice(0, -24))).rejects.toThrow();
  });
});

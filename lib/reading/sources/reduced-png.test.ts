import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngOf, pngRecipes, rowsByPass } from '../../../tests/support/pngs';
import { readPngLayout } from './png-layout';
import { reducedPng } from './reduced-png';

async function greysOf(png: Uint8Array, factor = 1): Promise<number[]> {
  const layout = readPngLayout(png);
  if (!layout) throw new Error('Not for us');
  const { pixels } = await reducedPng(new Blob([new Uint8Array(png)]), layout, factor);
  return [...pixels];
}

/** The same by another decoder: libpng, on paper. */
async function greysByAnother(png: Uint8Array): Promise<number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: image.width * image.height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
}

describe('a PNG decoded row by row', () => {
  it('has the greys that another decoder finds, whichever way of writing pixels it uses', async () => {
    await fc.assert(
      fc.asyncProperty(pngRecipes, async (recipe) => {
        const png = pngOf(recipe);
        const [ours, theirs] = [await greysOf(png), await greysByAnother(png)];
        expect(ours).toHaveLength(theirs.length);
        ours.forEach((grey, at) => {
          expect(Math.abs(grey - (theirs[at] ?? -9))).toBeLessThan(3);
        });
      }),
      { numRuns: 200 },
    );
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
    [
      'indices, some of them transparent',
      {
        ...{ depth: 4, colourType: 3, rows: [[0, 0x01, 0x21]] },
        ...{ palette: [255, 255, 255, 0, 0, 0, 10, 10, 10], transparency: [255, 0] },
      },
      [255, 255, 10, 255],
    ],
    [
      'grey, one of them transparent',
      { depth: 8, colourType: 0, rows: [[0, 1, 2, 3, 2]], transparency: [0, 2] },
      [1, 255, 3, 255],
    ],
    [
      'colours of sixteen bits, one of them transparent',
      {
        ...{ depth: 16, colourType: 2, transparency: [0, 1, 0, 2, 0, 3] },
        rows: [[0, ...[0, 1, 0, 2, 0, 3], ...[0, 1, 0, 2, 0, 4], ...Array<number>(12).fill(9)]],
      },
      [255, 0, 9, 9],
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

  it('reduces an interlaced one like the others', async () => {
    const size = { width: 37, height: 29, depth: 8, colourType: 0 };
    const rows = (isInterlaced: boolean) =>
      rowsByPass(size.width, size.height, isInterlaced).map(({ y, columns }) => [
        0,
        ...columns.map((x) => (x * 7 + y * 11) & 255),
      ]);
    const interlaced = await greysOf(pngOf({ ...size, interlace: 1, rows: rows(true) }), 3);
    expect(interlaced).toEqual(await greysOf(pngOf({ ...size, rows: rows(false) }), 3));
  });

  it.each([
    ['an unknown colour type', { colourType: 5 }],
    ['an unknown way of interlacing', { interlace: 2 }],
    ['indices without a palette', { colourType: 3 }],
  ])('leaves one with %s to the browser', (_, change) => {
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
    await expect(greysOf(whole.subarray(0, -24))).rejects.toThrow();
  });

  it('shows the rows before the damage, and paper after, if it is partial', async () => {
    const rows = Array.from({ length: 64 }, (_, y) => [0, ...Array.from({ length: 64 }, () => y)]);
    const whole = pngOf({ width: 64, height: 64, depth: 8, colourType: 0, rows, chunks: 9 });
    const cut = new Blob([new Uint8Array(whole.subarray(0, Math.floor(whole.length / 2)))]);
    const layout = readPngLayout(whole);
    if (!layout) throw new Error('Not for us');
    const { pixels } = await reducedPng(cut, layout, 1, { isPartial: true });
    const greys = Array.from({ length: 64 }, (_, y) => pixels[y * 64]);
    const shown = greys.indexOf(255);
    expect(shown).toBeGreaterThan(8);
    expect(greys.slice(0, shown)).toEqual(Array.from({ length: shown }, (_, y) => y));
    expect(greys.slice(shown).every((grey) => grey === 255)).toBe(true);
  });
});

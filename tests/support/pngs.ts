import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';

export interface PngRecipe {
  width: number;
  height: number;
  depth: number;
  colourType: number;
  interlace?: number;
  /** Rows as they are compressed, pass by pass, each with its filter's byte. */
  rows: readonly ArrayLike<number>[];
  palette?: readonly number[];
  transparency?: readonly number[];
  /** Into how many chunks the pixels are cut. */
  chunks?: number;
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

export function pngOf(recipe: PngRecipe): Buffer {
  const { width, height, depth, colourType, interlace = 0 } = recipe;
  const { rows, palette, transparency, chunks = 1 } = recipe;
  const pixels = deflateSync(Buffer.concat(rows.map((row) => Uint8Array.from(row))), { level: 1 });
  const size = Math.ceil(pixels.length / chunks);
  const header = [
    bigEndian(width),
    bigEndian(height),
    Buffer.of(depth, colourType, 0, 0, interlace),
  ];
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Buffer.concat(header)),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
    ...Array.from({ length: chunks }, (_, at) =>
      chunk('IDAT', pixels.subarray(at * size, (at + 1) * size)),
    ),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Which pass each pixel of an interlaced picture belongs to, in squares of eight (§8.2). */
const ADAM7 = [
  [1, 6, 4, 6, 2, 6, 4, 6],
  [7, 7, 7, 7, 7, 7, 7, 7],
  [5, 6, 5, 6, 5, 6, 5, 6],
  [7, 7, 7, 7, 7, 7, 7, 7],
  [3, 6, 4, 6, 3, 6, 4, 6],
  [7, 7, 7, 7, 7, 7, 7, 7],
  [5, 6, 5, 6, 5, 6, 5, 6],
  [7, 7, 7, 7, 7, 7, 7, 7],
];

/** The columns that each row of the file holds, in the file's order: pass by pass. */
export function rowsByPass(width: number, height: number, isInterlaced: boolean) {
  const columns = [...Array(width).keys()];
  const lines = [...Array(height).keys()];
  const rowsOf = (isIn: (x: number, y: number) => boolean) => {
    const inSquares = ADAM7.map((_, y) => columns.filter((x) => isIn(x, y)));
    return lines.map((y) => ({ y, columns: inSquares[y % 8] ?? [] }));
  };
  if (!isInterlaced) return rowsOf(() => true);
  return [1, 2, 3, 4, 5, 6, 7]
    .flatMap((pass) => rowsOf((x, y) => ADAM7[y % 8]?.[x % 8] === pass))
    .filter((row) => row.columns.length > 0);
}

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Every way of writing a pixel that the standard has (table 11.1): depth, colour type. */
const WAYS = [
  ...[1, 2, 4, 8, 16].map((depth) => ({ depth, colourType: 0 })),
  ...[1, 2, 4, 8].map((depth) => ({ depth, colourType: 3 })),
  ...[2, 4, 6].flatMap((colourType) => [8, 16].map((depth) => ({ depth, colourType }))),
];
const bytes = (length: number) => fc.array(fc.nat(255), { minLength: length, maxLength: length });

/** Small pictures of every kind, filtered and interlaced every way, of noise. */
export const pngRecipes: fc.Arbitrary<PngRecipe> = fc
  .record({
    way: fc.constantFrom(...WAYS),
    width: fc.integer({ min: 1, max: 19 }),
    height: fc.integer({ min: 1, max: 19 }),
    interlace: fc.constantFrom(0, 1),
    isTransparent: fc.boolean(),
  })
  .chain(({ way, width, height, interlace, isTransparent }) => {
    const { depth, colourType } = way;
    const channels = CHANNELS[colourType] ?? 1;
    const colours = 1 << depth;
    const lengths = rowsByPass(width, height, interlace === 1).map(({ columns }) =>
      Math.ceil((columns.length * depth * channels) / 8),
    );
    const rows = lengths.map((length) =>
      fc.tuple(fc.nat(4), bytes(length)).map(([filter, samples]) => [filter, ...samples]),
    );
    // A transparent grey or colour of few, that noise may hit.
    const table = colourType === 3 ? bytes(colours) : bytes(channels).map(twoBytes(depth));
    return fc.record({
      ...{ width: fc.constant(width), height: fc.constant(height) },
      ...{ depth: fc.constant(depth), colourType: fc.constant(colourType) },
      interlace: fc.constant(interlace),
      rows: fc.tuple(...rows),
      chunks: fc.integer({ min: 1, max: 5 }),
      ...(colourType === 3 ? { palette: bytes(3 * colours) } : {}),
      ...(isTransparent && colourType < 4 ? { transparency: table } : {}),
    });
  });

const twoBytes = (depth: number) => (samples: number[]) =>
  samples.flatMap((sample) => (depth === 16 ? [sample, sample] : [0, sample % (1 << depth)]));

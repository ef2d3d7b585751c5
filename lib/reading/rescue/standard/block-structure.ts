import { codewordCount } from './symbol-layout';

/** Error correction levels in the order of the tables below. */
export const LEVELS = ['L', 'M', 'Q', 'H'] as const;
export type Level = (typeof LEVELS)[number];

/** Number of blocks of versions 1 to 40 (ISO/IEC 18004:2015, table 9), levels L, M, Q, H. */
const BLOCKS: Record<Level, readonly number[]> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15,
    16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25,
    26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
  Q: [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34,
    35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ],
  H: [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37,
    40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
  ],
};

/** Error correction codewords of each block (same table). */
const PARITY: Record<Level, readonly number[]> = {
  L: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30,
    26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  M: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
  Q: [
    13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30,
    30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  H: [
    17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
};

export interface BlockStructure {
  /** Error correction codewords of each block. */
  parity: number;
  /** For each block, where its codewords (data, then parity) stand in the symbol's sequence. */
  blocks: readonly Uint16Array[];
}

const structures = new Map<string, BlockStructure>();

/**
 * How a symbol's codewords make Reed–Solomon blocks: interleaved one from each block in turn, the
 * shorter blocks first (ISO/IEC 18004:2015, 7.6).
 */
export function blockStructure(version: number, level: Level): BlockStructure {
  const key = `${version}-${level}`;
  const known = structures.get(key) ?? interleave(version, level);
  structures.set(key, known);
  return known;
}

function interleave(version: number, level: Level): BlockStructure {
  const count = BLOCKS[level][version - 1] ?? 1;
  const parity = PARITY[level][version - 1] ?? 0;
  const total = codewordCount(version);
  const shortLength = Math.floor(total / count);
  const longBlocks = total % count;
  const blocks = Array.from(
    { length: count },
    (_, block) => new Uint16Array(shortLength + (block >= count - longBlocks ? 1 : 0)),
  );
  let next = 0;
  const longestData = shortLength - parity + (longBlocks > 0 ? 1 : 0);
  for (let index = 0; index < longestData; index++) {
    for (const block of blocks) if (index < block.length - parity) block[index] = next++;
  }
  for (let index = 0; index < parity; index++) {
    for (const block of blocks) block[block.length - parity + index] = next++;
  }
  return { parity, blocks };
}

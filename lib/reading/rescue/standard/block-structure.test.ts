import { describe, expect, it } from 'vitest';
import { blockStructure, LEVELS } from './block-structure';
import { codewordCount, VERSIONS } from './symbol-layout';

const lengths = (version: number, level: (typeof LEVELS)[number]) =>
  blockStructure(version, level).blocks.map(({ length }) => length);

describe('the blocks', () => {
  it('are those of table 9', () => {
    expect(lengths(5, 'Q')).toEqual([33, 33, 34, 34]);
    expect(blockStructure(5, 'Q').parity).toBe(18);
    expect(lengths(14, 'M')).toEqual([64, 64, 64, 64, 65, 65, 65, 65, 65]);
    expect(blockStructure(14, 'M').parity).toBe(24);
    expect(new Set(lengths(40, 'H'))).toEqual(new Set([45, 46]));
    expect(lengths(40, 'H').filter((length) => length === 45)).toHaveLength(20);
  });

  it('interleave data first, then parity, the short blocks skipped at the end', () => {
    const { blocks } = blockStructure(5, 'Q');
    expect([...(blocks[0]?.subarray(0, 3) ?? [])]).toEqual([0, 4, 8]);
    expect([...(blocks[2]?.subarray(14, 17) ?? [])]).toEqual([58, 60, 64]);
    expect(blocks[0]?.[15]).toBe(62);
  });

  it('use every codeword of every version and level once', () => {
    for (let version = 1; version <= VERSIONS; version++) {
      for (const level of LEVELS) {
        const { blocks } = blockStructure(version, level);
        const places = new Set(blocks.flatMap((block) => [...block]));
        expect(places.size).toBe(codewordCount(version));
        expect(Math.max(...places)).toBe(places.size - 1);
      }
    }
  });
});

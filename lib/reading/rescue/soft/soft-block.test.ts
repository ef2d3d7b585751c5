import { GenericGF, ReedSolomonEncoder } from '@zxing/library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBlock, type BlockDecoding, type SoftBlock } from './soft-block';

/** An encoder apart from ours: the expected words come from it. */
function encode(data: readonly number[], parity: number): Uint8Array {
  const word = new Int32Array(data.length + parity);
  word.set(data);
  new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(word, parity);
  return Uint8Array.from(word);
}

/** Wrong symbols that look right look better than any right one: no erasure can hit them by luck. */
const SURE = 1;
const RIGHT = 0.9;
const WEAK = 0.05;

interface Damage {
  /** Symbols that are wrong and look so. */
  weak: readonly number[];
  /** Symbols that are wrong and look right. */
  sure: readonly number[];
  changes: readonly number[];
}

function damaged(word: Uint8Array, parity: number, { weak, sure, changes }: Damage): SoftBlock {
  const symbols = word.slice();
  const reliabilities = new Float32Array(word.length * 8).fill(RIGHT);
  [...weak, ...sure].forEach((place, at) => {
    symbols[place] = (symbols[place] ?? 0) ^ (changes[at] ?? 1);
  });
  for (const place of weak) reliabilities.fill(WEAK, place * 8, place * 8 + 8);
  for (const place of sure) reliabilities.fill(SURE, place * 8, place * 8 + 8);
  return { symbols, reliabilities, parity };
}

/** A word of a length and parity that QR codes have, places in it in some order, and what to add. */
const scene = fc
  .record({
    parity: fc.integer({ min: 8, max: 15 }).map((half) => 2 * half),
    data: fc.array(fc.nat(255), { minLength: 16, maxLength: 90 }),
    order: fc.infiniteStream(fc.nat(1_000_000)),
    changes: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ parity, data, order, changes }) => {
    const word = encode(data, parity);
    const keys = [...word.keys()].map((place) => ({ place, key: Number(order.next().value) }));
    const places = keys.sort((a, b) => a.key - b.key).map(({ place }) => place);
    return { parity, data, word, places, changes };
  });

/** What the decoder promises of whatever it gives. */
function expectHonest(found: BlockDecoding, { symbols, reliabilities, parity }: SoftBlock) {
  const data = [...found.symbols.subarray(0, -parity)];
  expect(found.symbols).toEqual(encode(data, parity));
  let cost = 0;
  reliabilities.forEach((reliability, bit) => {
    const changed = (found.symbols[bit >> 3] ?? 0) ^ (symbols[bit >> 3] ?? 0);
    if (changed & (0x80 >> (bit & 7))) cost += reliability;
  });
  expect(found.cost).toBeCloseTo(cost, 3);
  expect(found.slack).toBeGreaterThanOrEqual(0);
  expect(found.slack).toBeLessThanOrEqual(parity);
}

describe('a soft block', () => {
  it('that is whole is taken as it is, with all its parity to spare', () => {
    fc.assert(
      fc.property(scene, ({ word, parity }) => {
        const block = damaged(word, parity, { weak: [], sure: [], changes: [] });
        expect(decodeBlock(block, 0)).toEqual({ symbols: word, cost: 0, slack: parity });
      }),
    );
  });

  it('is corrected while two parity symbols stand for each error, one for each weak symbol', () => {
    fc.assert(
      fc.property(scene, fc.nat(100), fc.nat(100), (drawn, some, more) => {
        const { word, parity, places, changes } = drawn;
        // Symbols are erased two at a time, and two parity symbols vouch for the result.
        const weakCount = some % (parity - 1);
        const erased = 2 * Math.ceil(weakCount / 2);
        const sureCount = more % (Math.floor((parity - 2 - erased) / 2) + 1);
        const weak = places.slice(0, weakCount);
        const sure = places.slice(weakCount, weakCount + sureCount);
        const block = damaged(word, parity, { weak, sure, changes });
        const found = decodeBlock(block, 0);
        expect(found?.symbols).toEqual(word);
        if (found) expectHonest(found, block);
      }),
    );
  });

  it('with errors alone is corrected to half its parity', () => {
    fc.assert(
      fc.property(scene, ({ word, parity, places, changes }) => {
        const sure = places.slice(0, parity / 2);
        const found = decodeBlock(damaged(word, parity, { weak: [], sure, changes }), 0);
        expect(found?.symbols).toEqual(word);
        expect(found?.slack).toBe(0);
      }),
    );
  });

  it('beyond that is refused, not taken for another', () => {
    fc.assert(
      fc.property(scene, ({ word, parity, places, changes }) => {
        const sure = places.slice(0, parity / 2 + 4);
        expect(decodeBlock(damaged(word, parity, { weak: [], sure, changes }), 4)).toBeUndefined();
      }),
    );
  });

  it('of noise is refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 40, maxLength: 100 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (symbols, stream) => {
          const reliabilities = Float32Array.from({ length: symbols.length * 8 }, () =>
            Number(stream.next().value),
          );
          expect(decodeBlock({ symbols, reliabilities, parity: 18 }, 4)).toBeUndefined();
        },
      ),
      // Two words of noise in a hundred thousand are codewords but for erasures; these are not.
      { seed: 1 },
    );
  });

  it('needs Chase’s flips where weak bits come on top of many sure errors', () => {
    fc.assert(
      fc.property(scene, ({ word, parity, places, changes }) => {
        const sure = places.slice(0, parity / 2 - 1);
        const block = damaged(word, parity, { weak: [], sure, changes });
        for (const place of places.slice(sure.length, sure.length + 4)) {
          block.symbols[place] = (block.symbols[place] ?? 0) ^ 0x10;
          block.reliabilities[place * 8 + 3] = WEAK;
        }
        expect(decodeBlock(block, 0)).toBeUndefined();
        const found = decodeBlock(block, 4);
        expect(found?.symbols).toEqual(word);
        if (found) expectHonest(found, block);
      }),
      { numRuns: 30 },
    );
  });

  it('gives a codeword or nothing, however little parity it has', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 40 }),
        fc.integer({ min: 2, max: 10 }),
        (symbols, parity) => {
          const reliabilities = Float32Array.from(
            { length: symbols.length * 8 },
            (_, bit) => ((bit * 37) % 100) / 100,
          );
          const block = { symbols, reliabilities, parity };
          const found = decodeBlock(block, 3);
          if (found) expectHonest(found, block);
        },
      ),
    );
  });
});

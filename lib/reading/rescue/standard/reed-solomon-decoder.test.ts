import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha, multiply } from './galois-field';
import { ReedSolomonDecoder } from './reed-solomon-decoder';

/** ISO/IEC 18004:2015, annex I: the codewords of “01234567” as version 1-M. */
const ANNEX = Uint8Array.of(
  ...[
    0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
  ],
  ...[0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55],
);

/** Systematic encoding: the remainder of the data by Π (x − αⁱ). */
function encode(data: readonly number[], parity: number): Uint8Array {
  let generator = [1];
  for (let root = 0; root < parity; root++) {
    const next = [...generator, 0];
    generator.forEach((factor, at) => {
      next[at + 1] = (next[at + 1] ?? 0) ^ multiply(factor, alpha(root));
    });
    generator = next;
  }
  const word = [...data, ...new Array<number>(parity).fill(0)];
  for (let at = 0; at < data.length; at++) {
    const factor = word[at] ?? 0;
    generator.forEach((term, offset) => {
      word[at + offset] = (word[at + offset] ?? 0) ^ multiply(term, factor);
    });
  }
  return Uint8Array.of(...data, ...word.slice(data.length));
}

function corrected(
  word: Uint8Array,
  parity: number,
  erasures: readonly number[] = [],
): Uint8Array | undefined {
  const decoder = new ReedSolomonDecoder();
  decoder.load(word, parity);
  return solved(decoder, word, erasures);
}

function solved(decoder: ReedSolomonDecoder, word: Uint8Array, erasures: readonly number[]) {
  if (!decoder.solve(erasures, erasures.length)) return undefined;
  const result = word.slice();
  for (let index = 0; index < decoder.count; index++) {
    const position = decoder.positions[index] ?? 0;
    result[position] = (result[position] ?? 0) ^ (decoder.magnitudes[index] ?? 0);
  }
  return result;
}

/** A block with damage: places apart from each other, the first ones known to the decoder. */
const damagedBlock = fc
  .record({
    parity: fc.integer({ min: 2, max: 30 }),
    data: fc.array(fc.nat(255), { minLength: 1, maxLength: 150 }),
    places: fc.uniqueArray(fc.nat(179), { maxLength: 40 }),
    changes: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 40, maxLength: 40 }),
    erased: fc.nat(30),
  })
  .map(({ parity, data, places, changes, erased }) => {
    const word = encode(data, parity);
    const inWord = places.filter((place) => place < word.length);
    const erasures = inWord.slice(0, Math.min(erased, parity));
    const reach = Math.floor((parity - erasures.length) / 2);
    const errors = inWord.slice(erasures.length, erasures.length + reach);
    const received = word.slice();
    [...erasures, ...errors].forEach((place, at) => {
      received[place] = (received[place] ?? 0) ^ (changes[at] ?? 1);
    });
    return { word, received, erasures, parity };
  });

describe('Reed–Solomon', () => {
  it('takes the word of the standard as it is', () => {
    expect(corrected(ANNEX, 10)).toEqual(ANNEX);
  });

  it('corrects as many errors as half the parity', () => {
    const received = ANNEX.slice();
    for (const place of [0, 5, 9, 17, 25]) received[place] = (received[place] ?? 0) ^ 0x5a;
    expect(corrected(received, 10)).toEqual(ANNEX);
  });

  it('corrects errors and erasures to the bound', () => {
    fc.assert(
      fc.property(damagedBlock, ({ word, received, erasures, parity }) => {
        expect(corrected(received, parity, erasures)).toEqual(word);
      }),
    );
  });

  it('never gives what is no codeword', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 60 }),
        fc.integer({ min: 2, max: 10 }),
        (word, parity) => {
          const found = corrected(word, parity);
          if (found) expect(corrected(found, parity)).toEqual(found);
        },
      ),
    );
  });

  it('gives up on six errors where five is the bound', () => {
    const received = ANNEX.slice();
    for (const place of [0, 3, 5, 9, 17, 25]) received[place] = (received[place] ?? 0) ^ 0x5a;
    expect(corrected(received, 10)).not.toEqual(ANNEX);
  });

  it('knows a flipped symbol as if it had been loaded', () => {
    fc.assert(
      fc.property(
        damagedBlock,
        fc.nat(180),
        fc.integer({ min: 1, max: 255 }),
        (block, at, mask) => {
          const { received, erasures, parity } = block;
          const place = at % received.length;
          const decoder = new ReedSolomonDecoder();
          decoder.load(received, parity);
          decoder.flip(place, mask);
          const flipped = received.slice();
          flipped[place] = (flipped[place] ?? 0) ^ mask;
          expect(solved(decoder, flipped, erasures)).toEqual(corrected(flipped, parity, erasures));
        },
      ),
    );
  });

  it('refuses a block that the field cannot hold', () => {
    expect(() => {
      new ReedSolomonDecoder().load(new Uint8Array(256), 10);
    }).toThrow(RangeError);
  });
});

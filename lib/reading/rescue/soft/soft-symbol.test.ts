import { describe, expect, it } from 'vitest';
import { encode, softOf, steadyRandom } from '../../../../tests/support/qr-symbols';
import { blockStructure, LEVELS } from '../standard/block-structure';
import { likeliestFormats } from '../standard/format-information';
import { layoutOf, VERSIONS } from '../standard/symbol-layout';
import { decodeSymbol, type SymbolDecoding } from './soft-symbol';

const versions = Array.from({ length: VERSIONS }, (_, index) => index + 1);

function decode(version: number, soft: Float32Array, chaseBits = 0): SymbolDecoding {
  const layout = layoutOf(version);
  const [format] = likeliestFormats(layout, soft, 1);
  if (!format) throw new Error('No format');
  return decodeSymbol(layout, soft, format, { chaseBits, evidence: soft });
}

/** All levels of the sizes in use, and one in turn of the larger ones, which take long to draw. */
const cases = versions.flatMap((version) =>
  LEVELS.filter((_, at) => version <= 14 || at === version % 4).map(
    (level, at) => [version, level, ((version + 3 * at) % 8) as 0] as const,
  ),
);

describe.each(cases)('a symbol of version %i at level %s', (version, level, mask) => {
  it(`is decoded under mask ${String(mask)}`, () => {
    const text = `V${String(version)} ${level}`;
    const decoding = decode(version, softOf(encode(text, { version, level, mask })));
    expect(decoding.content).toEqual({ text, isPadded: true });
    expect(decoding.confidence).toBeCloseTo(1);
  });
});

describe('decoding', () => {
  const symbol = encode('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP', { version: 8, level: 'M' });

  it('undoes every mask', () => {
    for (const mask of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
      const soft = softOf(encode('MASK', { version: 3, mask }));
      expect(decode(3, soft).content?.text).toBe('MASK');
    }
  });

  it('survives wrong modules within the reach of the error correction', () => {
    const random = steadyRandom(1);
    const soft = softOf(symbol).map((value, at) =>
      symbol.reserved[at] || random() > 0.015 ? value : -value,
    );
    const { content, confidence } = decode(8, soft);
    expect(content?.text).toBe('otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP');
    expect(confidence).toBeLessThan(1);
  });

  it('reads through a covered part when it knows that it is covered', () => {
    const covered = (value: number) =>
      softOf(symbol).map((soft, at) => {
        const row = Math.floor(at / symbol.size);
        return row >= 20 && row < 31 && !symbol.reserved[at] ? value : soft;
      });
    expect(decode(8, covered(-1)).content).toBeUndefined();
    expect(decode(8, covered(-0.01)).content?.text).toMatch(/^otpauth:/);
  });

  it('tells the modules of the blocks that decoded when others did not', () => {
    const layout = layoutOf(8);
    const random = steadyRandom(2);
    const clean = softOf(symbol);
    const spoilt = new Set(blockStructure(8, 'M').blocks[1]);
    const modules = new Set(layout.order.filter((_, bit) => spoilt.has(bit >> 3)));
    const soft = clean.map((value, at) => (modules.has(at) && random() < 0.5 ? -value : value));
    const { content, certain, decodedBlocks } = decode(8, soft);
    expect(content).toBeUndefined();
    expect(decodedBlocks).toBe(3);
    const told = certain.filter((sign) => sign !== 0).length;
    expect(told).toBeGreaterThan(layout.order.length / 2);
    certain.forEach((sign, at) => {
      if (sign !== 0) expect(sign).toBe(Math.sign(clean[at] ?? 0));
    });
  });
});

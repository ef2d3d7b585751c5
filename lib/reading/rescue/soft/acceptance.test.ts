import { describe, expect, it } from 'vitest';
import { encode, softOf, steadyRandom } from '../../../../tests/support/qr-symbols';
import { blockStructure } from '../standard/block-structure';
import { likeliestFormats } from '../standard/format-information';
import { layoutOf } from '../standard/symbol-layout';
import { accepts } from './acceptance';
import { decodeSymbol, type SymbolDecoding } from './soft-symbol';
import { uriPrior } from './uri-prior';

const KEY = 'otpauth://totp/AR24:a@b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const BARE = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const format = { level: 'M', mask: 5 } as const;
const symbolOf = (text: string) => encode(text, { version: 8, ...format });
const layout = layoutOf(8);

function decoded(text: string, change: Partial<SymbolDecoding> = {}): SymbolDecoding {
  const soft = softOf(symbolOf(text));
  return { ...decodeSymbol(layout, soft, format, { chaseBits: 0, evidence: soft }), ...change };
}

describe('acceptance', () => {
  it.each([KEY, BARE, 'https://www.example.fr/suivi/2C00000000001', 'deux\tmots\r\n'])(
    'takes %j read without a fault',
    (text) => {
      expect(accepts(decoded(text))).toBe(true);
    },
  );

  it('refuses what did not decode', () => {
    expect(accepts(decoded(KEY, { content: undefined }))).toBe(false);
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\ufffdb', 'otpauth://totp/a?secret=AAAA\u0001'])(
    'refuses %j, which nobody prints',
    (text) => {
      expect(accepts(decoded('x', { content: { text, isPadded: true } }))).toBe(false);
    },
  );

  it('asks the more of a text the less its form vouches for it', () => {
    const forms = [
      { text: KEY, isPadded: true },
      { text: BARE, isPadded: true },
      { text: 'abc', isPadded: true },
      { text: KEY, isPadded: false },
    ];
    const leastOf = (content: (typeof forms)[number]) => {
      const shares = Array.from({ length: 101 }, (_, at) => at / 100);
      return shares.find((confidence) => accepts(decoded('x', { content, confidence }))) ?? 2;
    };
    const least = forms.map(leastOf);
    expect(least).toEqual(least.toSorted((a, b) => a - b));
    expect(Math.min(...least)).toBeGreaterThan(0.25);
    expect(Math.max(...least)).toBeLessThanOrEqual(1);
  });

  it('refuses all but a key when no parity is left over', () => {
    for (const text of [BARE, 'abc']) expect(accepts(decoded(text, { slack: 0 }))).toBe(false);
    expect(accepts(decoded(KEY, { slack: 0 }))).toBe(true);
  });
});

describe('a wrong codeword', { timeout: 60_000 }, () => {
  it('is refused: the picture does not bear it out', () => {
    const seen = softOf(symbolOf(KEY.replace('AR24', 'XXXX')));
    const put = softOf(symbolOf('otpauth://totp/forged?secret=AAAAAAAAAAAAAAAA'));
    const random = steadyRandom(6);
    const evidence = seen.map((value) => (random() < 0.5 ? value : -value));
    const wrong = decodeSymbol(layout, put, format, { chaseBits: 0, evidence });
    expect(wrong.content?.text).toMatch(/^otpauth:/);
    expect(accepts(wrong)).toBe(false);
  });

  it('is never taken from noise, with the start of a key put in or not', () => {
    const random = steadyRandom(7);
    for (let turn = 0; turn < 24; turn++) {
      const version = 3 + (turn % 8);
      const own = layoutOf(version);
      const noise = Float32Array.from({ length: own.modules.length }, () => 2 * random() - 1);
      for (const guess of likeliestFormats(own, noise, 3)) {
        const informed = noise.map((value) => value);
        for (const prior of [undefined, uriPrior(own, informed, guess)]) {
          const options = { chaseBits: 4, prior, evidence: noise };
          expect(accepts(decodeSymbol(own, informed, guess, options))).toBe(false);
        }
      }
    }
  });

  it('is never taken from a code with one block more spoilt than can be corrected', () => {
    const clean = softOf(symbolOf(KEY));
    const random = steadyRandom(8);
    const { blocks } = blockStructure(8, 'M');
    const accepted: (string | undefined)[] = [];
    for (let turn = 0; turn < 40; turn++) {
      const spoilt = new Set(blocks[turn % blocks.length]);
      const bad = new Set(layout.order.filter((_, bit) => spoilt.has(bit >> 3)));
      const soft = clean.map((value, at) => (bad.has(at) ? 2 * random() - 1 : value));
      for (const prior of [undefined, uriPrior(layout, soft, format)]) {
        const found = decodeSymbol(layout, soft, format, { chaseBits: 4, prior, evidence: soft });
        if (accepts(found)) accepted.push(found.content?.text);
      }
    }
    expect(accepted.filter((text) => text !== KEY)).toEqual([]);
  });
});

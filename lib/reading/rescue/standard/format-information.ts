import type { Level } from './block-structure';
import type { SymbolLayout } from './symbol-layout';

export interface Format {
  level: Level;
  /** Number of the data mask, 0 to 7. */
  mask: number;
}

/** The two level bits, in the order of their value (ISO/IEC 18004:2015, table 12). */
const LEVEL_OF_BITS: readonly Level[] = ['M', 'L', 'H', 'Q'];
const GENERATOR = 0x537;
const FORMAT_MASK = 0x5412;
const BITS = 15;

/** The BCH(15, 5) codeword of five data bits, masked (ISO/IEC 18004:2015, annex C). */
export function formatCodeword(data: number): number {
  let remainder = data << 10;
  for (let bit = BITS - 1; bit >= 10; bit--) {
    if ((remainder >> bit) & 1) remainder ^= GENERATOR << (bit - 10);
  }
  return ((data << 10) | remainder) ^ FORMAT_MASK;
}

/** A format, and how far the picture bears it out: 1 in every module, 0 as chance would. */
export interface LikelyFormat extends Format {
  agreement: number;
}

/**
 * Maximum-likelihood reading of the format information: all 32 codewords are correlated with both
 * copies. `soft` holds a signed reliability a module, positive for dark.
 * Returns the likeliest formats, best first, those that agree at all.
 */
export function likeliestFormats(
  { format: copies }: SymbolLayout,
  soft: Float32Array,
  count: number,
): LikelyFormat[] {
  const sums = new Float64Array(BITS);
  let total = 0;
  for (const copy of copies) {
    copy.forEach((module, bit) => {
      const value = soft[module] ?? 0;
      sums[bit] = (sums[bit] ?? 0) + value;
      total += Math.abs(value);
    });
  }
  const scored: LikelyFormat[] = [];
  for (let data = 0; data < 32; data++) {
    const codeword = formatCodeword(data);
    let score = 0;
    for (let bit = 0; bit < BITS; bit++)
      score += (codeword >> bit) & 1 ? (sums[bit] ?? 0) : -(sums[bit] ?? 0);
    if (score <= 0) continue;
    const level = LEVEL_OF_BITS[data >> 3] ?? 'M';
    scored.push({ level, mask: data & 7, agreement: score / total });
  }
  return scored.sort((a, b) => b.agreement - a.agreement).slice(0, count);
}

import { blockStructure } from '../standard/block-structure';
import type { Format } from '../standard/format-information';
import type { SymbolLayout } from '../standard/symbol-layout';
import { streamOf } from './soft-symbol';

/** How every key URI begins (Key URI Format of Google Authenticator). */
const PREFIX = 'otpauth://totp/';
const BYTE_MODE = 4;
/** What the picture must already say of the prefix before it is believed. */
const LEAST_AGREEMENT = 0.3;
/** Reliability of what is believed, against about 1 of a clear module. */
const BELIEF = 4;

/**
 * The bits that a key URI in one byte segment begins with, as signed reliabilities in the order of
 * the symbol's stream, zero elsewhere; `undefined` when the picture speaks against them. They spare
 * the error correction what it would spend on a damaged beginning.
 */
export function uriPrior(
  layout: SymbolLayout,
  soft: Float32Array,
  format: Format,
): Float32Array | undefined {
  const { blocks, parity } = blockStructure(layout.version, format.level);
  const places = blocks.flatMap((block) => [...block.subarray(0, -parity)]);
  const stream = streamOf(layout, soft, format);
  const prior = new Float32Array(stream.length);
  let agreement = 0;
  let total = 0;
  for (const [bit, value] of prefixBits(layout.version)) {
    const at = (places[bit >> 3] ?? 0) * 8 + (bit & 7);
    const sign = value ? 1 : -1;
    prior[at] = sign * BELIEF;
    agreement += sign * (stream[at] ?? 0);
    total += Math.abs(stream[at] ?? 0);
  }
  return agreement > LEAST_AGREEMENT * total ? prior : undefined;
}

/** Index and value of each known bit: the mode, then the characters after the count. */
function* prefixBits(version: number): Generator<readonly [bit: number, value: number]> {
  for (let bit = 0; bit < 4; bit++) yield [bit, (BYTE_MODE >> (3 - bit)) & 1];
  const start = version < 10 ? 12 : 20;
  for (let index = 0; index < PREFIX.length; index++) {
    const code = PREFIX.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) yield [start + index * 8 + bit, (code >> (7 - bit)) & 1];
  }
}

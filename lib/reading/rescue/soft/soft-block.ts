import { ReedSolomonDecoder } from '../standard/reed-solomon-decoder';

/** One block as the picture gives it: hard symbols, and how sure each of their bits is. */
export interface SoftBlock {
  symbols: Uint8Array;
  /** Eight absolute reliabilities a symbol, most significant bit first. */
  reliabilities: Float32Array;
  parity: number;
}

export interface BlockDecoding {
  symbols: Uint8Array;
  /** Sum of the reliabilities of the bits that were changed. */
  cost: number;
  /** Parity left unused: what vouches that the codeword is the right one. */
  slack: number;
}

/** Parity that must be left over: with none, any word at all would decode to something. */
const LEAST_SLACK = 2;
const decoder = new ReedSolomonDecoder();

/**
 * Soft decoding of a Reed–Solomon block. First generalised minimum distance (G. D. Forney, 1966):
 * the least reliable symbols are erased, two more at each try; then, when nothing was found,
 * Chase's second algorithm (D. Chase, 1972): all patterns of flips of the `chaseBits` least
 * reliable bits. Of the codewords found, the one that contradicts the reliabilities least.
 */
export function decodeBlock(block: SoftBlock, chaseBits: number): BlockDecoding | undefined {
  const { symbols, parity } = block;
  decoder.load(symbols, parity);
  const order = leastReliableSymbols(block);
  let best: BlockDecoding | undefined;
  for (let erased = 0; erased <= parity - LEAST_SLACK; erased += 2) {
    const found = attempt(block, order, erased);
    if (found && (!best || found.cost < best.cost)) best = found;
    if (found && erased === 0) break;
  }
  return best ?? (chaseBits > 0 ? chase(block, order, chaseBits) : undefined);
}

function leastReliableSymbols({ symbols, reliabilities }: SoftBlock): Uint8Array {
  const weakest = Float32Array.from(symbols, (_, symbol) => {
    let least = Infinity;
    for (let bit = 0; bit < 8; bit++) least = Math.min(least, reliabilities[symbol * 8 + bit] ?? 0);
    return least;
  });
  return Uint8Array.from(symbols.keys()).sort((a, b) => (weakest[a] ?? 0) - (weakest[b] ?? 0));
}

/** `symbols` are the block's own, or with the bits flipped that the decoder was told of. */
function attempt(
  { symbols: received, reliabilities, parity }: SoftBlock,
  order: Uint8Array,
  erased: number,
  symbols = received,
): BlockDecoding | undefined {
  if (!decoder.solve(order, erased)) return undefined;
  const corrected = symbols.slice();
  let errors = 0;
  const erasedSymbols = order.subarray(0, erased);
  for (let index = 0; index < decoder.count; index++) {
    const position = decoder.positions[index] ?? 0;
    corrected[position] = (corrected[position] ?? 0) ^ (decoder.magnitudes[index] ?? 0);
    if (!erasedSymbols.includes(position)) errors++;
  }
  const slack = parity - erased - 2 * errors;
  if (erased > 0 && slack < LEAST_SLACK) return undefined;
  return { symbols: corrected, cost: costOf(corrected, received, reliabilities), slack };
}

function costOf(corrected: Uint8Array, received: Uint8Array, reliabilities: Float32Array): number {
  let cost = 0;
  for (let symbol = 0; symbol < corrected.length; symbol++) {
    const changed = (corrected[symbol] ?? 0) ^ (received[symbol] ?? 0);
    for (let bit = 0; changed !== 0 && bit < 8; bit++)
      if (changed & (0x80 >> bit)) cost += reliabilities[symbol * 8 + bit] ?? 0;
  }
  return cost;
}

function chase(block: SoftBlock, order: Uint8Array, chaseBits: number): BlockDecoding | undefined {
  const { reliabilities, parity } = block;
  const bits = Uint16Array.from(reliabilities.keys())
    .sort((a, b) => (reliabilities[a] ?? 0) - (reliabilities[b] ?? 0))
    .subarray(0, chaseBits);
  const symbols = block.symbols.slice();
  const erasures = new Set([0, 0.25, 0.5].map((share) => 2 * Math.floor((parity * share) / 2)));
  let best: BlockDecoding | undefined;
  // Gray code: each pattern differs from the one before it by a single bit.
  for (let pattern = 1; pattern < 1 << chaseBits; pattern++) {
    const bit = bits[31 - Math.clz32(pattern & -pattern)] ?? 0;
    const mask = 0x80 >> (bit & 7);
    symbols[bit >> 3] = (symbols[bit >> 3] ?? 0) ^ mask;
    decoder.flip(bit >> 3, mask);
    for (const erased of erasures) {
      const found = attempt(block, order, erased, symbols);
      if (found && found.slack >= LEAST_SLACK && (!best || found.cost < best.cost)) best = found;
    }
  }
  return best;
}

import { blockStructure, type BlockStructure } from '../standard/block-structure';
import { dataMask } from '../standard/data-mask';
import type { Format } from '../standard/format-information';
import { readSegments, type Content } from '../standard/read-segments';
import type { SymbolLayout } from '../standard/symbol-layout';
import { decodeBlock, type BlockDecoding } from './soft-block';

export interface SymbolDecoding {
  /** There when every block decoded and the data are a proper stream. */
  content: Content | undefined;
  /** For each module, the colour that the decoded blocks say (1 dark, −1 light), else 0. */
  certain: Int8Array;
  decodedBlocks: number;
  /** Agreement of the corrected bits with the reliabilities: 1 all, 0 as a random word would. */
  confidence: number;
  /** Least unused parity among the blocks. */
  slack: number;
}

export interface DecodeOptions {
  /** Bits that Chase's algorithm flips; 0 leaves it out. */
  chaseBits: number;
  /** Replaces what is known of some bits of the stream, where it is not zero. */
  prior?: Float32Array | undefined;
  /** What the picture alone says of each module: the confidence is measured on it. */
  evidence: Float32Array;
}

/** Decodes a symbol from signed reliabilities, one a module (positive is dark), under one format. */
export function decodeSymbol(
  layout: SymbolLayout,
  soft: Float32Array,
  format: Format,
  { chaseBits, prior, evidence }: DecodeOptions,
): SymbolDecoding {
  const structure = blockStructure(layout.version, format.level);
  const raw = streamOf(layout, soft, format);
  const informed = prior
    ? raw.map((value, bit) => (prior[bit] === 0 ? value : (prior[bit] ?? value)))
    : raw;
  // Chase's algorithm is dear and comes last: after one block that it does not decode, none is tried.
  let isLost = false;
  const decodings = structure.blocks.map((block) => {
    if (isLost) return undefined;
    const decoding = decodeBlock(softBlock(informed, block, structure.parity), chaseBits);
    isLost = !decoding && chaseBits > 0;
    return decoding;
  });
  const certain = certainModules(layout, format, structure, decodings);
  const found = decodings.filter((decoding) => decoding !== undefined);
  return {
    content: found.length === decodings.length ? contentOf(found, structure, layout) : undefined,
    certain,
    decodedBlocks: found.length,
    confidence: confidenceOf(evidence, certain),
    slack: Math.min(...found.map(({ slack }) => slack)),
  };
}

/** The bits in the order of the codewords, unmasked: positive is 1. */
export function streamOf(layout: SymbolLayout, soft: Float32Array, format: Format): Float32Array {
  const mask = dataMask(format.mask, layout.size);
  return Float32Array.from(layout.order, (module) => (soft[module] ?? 0) * (mask[module] ?? 1));
}

function softBlock(stream: Float32Array, block: Uint16Array, parity: number) {
  const symbols = new Uint8Array(block.length);
  const reliabilities = new Float32Array(block.length * 8);
  for (let index = 0; index < block.length; index++) {
    const start = (block[index] ?? 0) * 8;
    for (let bit = 0; bit < 8; bit++) {
      const value = stream[start + bit] ?? 0;
      if (value > 0) symbols[index] = (symbols[index] ?? 0) | (0x80 >> bit);
      reliabilities[index * 8 + bit] = Math.abs(value);
    }
  }
  return { symbols, reliabilities, parity };
}

function certainModules(
  layout: SymbolLayout,
  format: Format,
  structure: BlockStructure,
  decodings: readonly (BlockDecoding | undefined)[],
): Int8Array {
  const mask = dataMask(format.mask, layout.size);
  const certain = new Int8Array(layout.modules.length);
  structure.blocks.forEach((block, number) => {
    const symbols = decodings[number]?.symbols;
    if (!symbols) return;
    for (let index = 0; index < block.length; index++) {
      for (let bit = 0; bit < 8; bit++) {
        const module = layout.order[(block[index] ?? 0) * 8 + bit] ?? 0;
        const sign = (symbols[index] ?? 0) & (0x80 >> bit) ? 1 : -1;
        certain[module] = sign * (mask[module] ?? 1);
      }
    }
  });
  return certain;
}

function contentOf(
  decodings: readonly BlockDecoding[],
  { parity }: BlockStructure,
  { version }: SymbolLayout,
): Content | undefined {
  const data = decodings.flatMap(({ symbols }) => [...symbols.subarray(0, -parity)]);
  return readSegments(Uint8Array.from(data), version);
}

function confidenceOf(soft: Float32Array, certain: Int8Array): number {
  let agreement = 0;
  let total = 0;
  for (let module = 0; module < certain.length; module++) {
    const sign = certain[module] ?? 0;
    if (sign === 0) continue;
    agreement += sign * (soft[module] ?? 0);
    total += Math.abs(soft[module] ?? 0);
  }
  return total > 0 ? agreement / total : 0;
}

import {
  BitArray,
  QRCodeByteMatrix,
  QRCodeDecoderErrorCorrectionLevel,
  QRCodeEncoder,
  QRCodeMatrixUtil,
  QRCodeVersion,
} from '@zxing/library';
import type { Grid } from './letter-pictures';

const VERSION = 6;
const MODE = { parts: 3, byte: 4 };

/**
 * A text spread over several codes (ISO/IEC 18004:2015, 8), with the encoder of `@zxing/library`,
 * whose parts can be put together otherwise than it does.
 */
export function symbolsOfParts(texts: readonly string[]): Grid[] {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const parity = bytes.flatMap((part) => [...part]).reduce((sum, byte) => sum ^ byte, 0);
  return bytes.map((part, index) => {
    const bits = new BitArray();
    bits.appendBits(MODE.parts, 4);
    bits.appendBits(index, 4);
    bits.appendBits(bytes.length - 1, 4);
    bits.appendBits(parity, 8);
    bits.appendBits(MODE.byte, 4);
    bits.appendBits(part.length, 8);
    part.forEach((byte) => {
      bits.appendBits(byte, 8);
    });
    return symbolOf(bits);
  });
}

function symbolOf(bits: BitArray): Grid {
  const level = QRCodeDecoderErrorCorrectionLevel.M;
  const version = QRCodeVersion.getVersionForNumber(VERSION);
  const blocks = version.getECBlocksForLevel(level);
  const total = version.getTotalCodewords();
  const dataBytes = total - blocks.getTotalECCodewords();
  QRCodeEncoder.terminateBits(dataBytes, bits);
  const coded = QRCodeEncoder.interleaveWithECBytes(bits, total, dataBytes, blocks.getNumBlocks());
  const size = version.getDimensionForVersion();
  const matrix = new QRCodeByteMatrix(size, size);
  QRCodeMatrixUtil.buildMatrix(coded, level, version, 0, matrix);
  return { size, get: (row, column) => matrix.get(column, row) === 1 };
}

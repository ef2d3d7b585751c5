import { QRCodeDecoderErrorCorrectionLevel as ZxingLevel, QRCodeVersion } from '@zxing/library';
import { describe, expect, it } from 'vitest';
import {
  drawnByQr,
  drawnByZxing,
  drawnInKanji,
  type Modules,
} from '../../../../tests/support/independent-symbols';
import { decodeSymbol, type SymbolDecoding } from '../soft/soft-symbol';
import { blockStructure, LEVELS, type Level } from './block-structure';
import { likeliestFormats, type Format } from './format-information';
import { alignmentCoordinates, codewordCount, layoutOf, MODULE, VERSIONS } from './symbol-layout';

const versions = Array.from({ length: VERSIONS }, (_, index) => index + 1);
const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

interface ReadModules {
  version: number;
  format: Format;
  decoding: SymbolDecoding;
}

/** Reads modules with our tables and our decoder alone, knowing nothing but where they lie. */
function read({ width, modules }: Modules): ReadModules {
  const version = (width - 17) / 4;
  const layout = layoutOf(version);
  const soft = Float32Array.from(modules, (dark) => (dark ? 1 : -1));
  const [format] = likeliestFormats(layout, soft, 1);
  if (!format) throw new Error('No format');
  const decoding = decodeSymbol(layout, soft, format, { chaseBits: 0, evidence: soft });
  return { version, format, decoding };
}

/** Remainder by the generator of the Golay code (18, 6): zero for a codeword (annex D). */
function golayRemainder(word: number): number {
  let remainder = word;
  for (let bit = 17; bit >= 12; bit--)
    if ((remainder >> bit) & 1) remainder ^= 0x1f25 << (bit - 12);
  return remainder;
}

describe.each(versions)('version %i drawn by another encoder', (version) => {
  it.each(LEVELS)('at level %s is read without a single correction', (level) => {
    const mask = ((version + LEVELS.indexOf(level)) % 8) as (typeof MASKS)[number];
    const text = `V${String(version)} ${level}`;
    const found = read(drawnByQr(text, { version, level, mask }));
    expect(found.version).toBe(version);
    expect(found.format).toMatchObject({ level, mask });
    expect(found.decoding.content).toEqual({ text, isPadded: true });
    expect(found.decoding.confidence).toBeCloseTo(1);
    expect(found.decoding.slack).toBe(blockStructure(version, level).parity);
  });

  it('has its fixed modules where ours are, and version information where we leave it out', () => {
    const { modules: drawn } = drawnByQr('7', { version, level: 'L', mask: 4 });
    const { modules, size } = layoutOf(version);
    const wrong = [...modules.keys()].filter((at) => {
      const isFixed = modules[at] === MODULE.dark || modules[at] === MODULE.light;
      return isFixed && (drawn[at] ? MODULE.dark : MODULE.light) !== modules[at];
    });
    expect(wrong).toEqual([]);
    if (version < 7) return;
    const copies = [true, false].map((isTop) =>
      Array.from({ length: 18 }, (_, bit) => {
        const [along, across] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
        const at = isTop ? along * size + across : across * size + along;
        expect(modules[at]).toBe(MODULE.information);
        return (drawn[at] ?? 0) << bit;
      }).reduce((word, bit) => word | bit, 0),
    );
    for (const word of copies) {
      expect(word >> 12).toBe(version);
      expect(golayRemainder(word)).toBe(0);
    }
  });

  it('has the blocks and the alignment patterns of another library’s tables', () => {
    const table = QRCodeVersion.getVersionForNumber(version);
    expect(alignmentCoordinates(version)).toEqual([...table.getAlignmentPatternCenters()]);
    expect(codewordCount(version)).toBe(table.getTotalCodewords());
    for (const level of LEVELS) {
      const blocks = tableOf(table, level);
      const { parity, blocks: ours } = blockStructure(version, level);
      expect(ours.map(({ length }) => length - parity)).toEqual(blocks.data);
      expect(parity).toBe(blocks.parity);
    }
  });
});

/** Data codewords of each block, and parity. */
function tableOf(table: QRCodeVersion, level: Level) {
  const blocks = table.getECBlocksForLevel(ZxingLevel[level]);
  const data = blocks
    .getECBlocks()
    .flatMap((block) => new Array<number>(block.getCount()).fill(block.getDataCodewords()));
  return { data, parity: blocks.getECCodewordsPerBlock() };
}

describe('another encoder’s', () => {
  it.each(MASKS)('mask %i is undone', (mask) => {
    for (const level of LEVELS) {
      const { format, decoding } = read(drawnByQr('MASK', { version: 4, level, mask }));
      expect(format).toMatchObject({ level, mask });
      expect(decoding.content?.text).toBe('MASK');
    }
  });

  it.each([
    ['numeric', '0123456789012345678901234567890'],
    ['numeric', '01'],
    ['numeric', '012'],
    ['alphanumeric', 'AC-42 $%*+./:'],
    ['alphanumeric', 'ABC'],
    ['byte', 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP'],
    ['byte', 'clé à usage unique — 点茗 €'],
  ] as const)('%s mode is read: %s', (encoding, text) => {
    for (const version of [5, 12, 30]) {
      const drawn = drawnByQr(text, { version, level: 'M', mask: 1, encoding });
      expect(read(drawn).decoding.content?.text).toBe(text);
    }
  });

  it('kanji mode is read', () => {
    expect(read(drawnInKanji('点茗漢字')).decoding.content?.text).toBe('点茗漢字');
  });

  it.each([
    ['ISO8859_1', 'clé à usage unique'],
    ['Shift_JIS', '点茗 clé'.slice(0, 2)],
    ['UTF8', 'clé 点茗 €'],
  ])('ECI for %s is followed', async (eci, text) => {
    const drawn = await drawnByZxing(text, {
      format: 'QRCode',
      options: `eci=${eci}`,
      addQuietZones: false,
      scale: 1,
    });
    expect(read(drawn).decoding.content?.text).toBe(text);
  });

  it.each(['L', 'M', 'Q', 'H'] satisfies Level[])(
    'level %s by a third encoder is read',
    async (level) => {
      const text = 'otpauth://totp/AR24:a@b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
      const drawn = await drawnByZxing(text, {
        format: 'QRCode',
        options: `ecLevel=${level}`,
        addQuietZones: false,
        scale: 1,
      });
      const { format, decoding } = read(drawn);
      expect(format.level).toBe(level);
      expect(decoding.content).toEqual({ text, isPadded: true });
    },
  );
});

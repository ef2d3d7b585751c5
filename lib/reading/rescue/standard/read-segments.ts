import { BitReader } from './bit-reader';

/** ISO/IEC 18004:2015, table 5. */
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** Character encodings by ECI assignment number; others have no decoder in the platform. */
const ENCODINGS: Record<number, string> = { 3: 'iso-8859-1', 20: 'shift_jis', 26: 'utf-8' };
const MODE = { end: 0, numeric: 1, alphanumeric: 2, byte: 4, eci: 7, kanji: 8 } as const;
/** Bits of the character count for versions up to 9, 26 and 40 (table 3). */
const COUNT_BITS: Record<number, readonly [number, number, number]> = {
  [MODE.numeric]: [10, 12, 14],
  [MODE.alphanumeric]: [9, 11, 13],
  [MODE.byte]: [8, 16, 16],
  [MODE.kanji]: [8, 10, 12],
};
const PADS = [0xec, 0x11] as const;

export interface Content {
  text: string;
  /** Whether the codewords after the terminator are the standard's pads (7.4.10). */
  isPadded: boolean;
}

/**
 * The text of a symbol's data codewords (ISO/IEC 18004:2015, 7.4); `undefined` when the bits are no
 * proper stream of segments. FNC1 and structured append, which no letter uses, are not taken.
 */
export function readSegments(data: Uint8Array, version: number): Content | undefined {
  const reader = new BitReader(data);
  try {
    const text = readText(reader, version);
    if (text === undefined || text === '') return undefined;
    const pads = reader.restOfBytes();
    return { text, isPadded: pads.every((byte, index) => byte === PADS[index % 2]) };
  } catch {
    // Data that end too early, or bytes that are no text in their encoding.
    return undefined;
  }
}

function readText(reader: BitReader, version: number): string | undefined {
  let text = '';
  let encoding: string | undefined;
  while (reader.remaining >= 4) {
    const mode = reader.read(4);
    if (mode === MODE.end) break;
    if (mode === MODE.eci) {
      encoding = ENCODINGS[readAssignment(reader)];
      if (encoding === undefined) return undefined;
      continue;
    }
    const widths = COUNT_BITS[mode];
    if (!widths) return undefined;
    const count = reader.read(widths[version < 10 ? 0 : version < 27 ? 1 : 2]);
    if (mode === MODE.numeric) text += readNumeric(reader, count);
    else if (mode === MODE.alphanumeric) text += readAlphanumeric(reader, count);
    else if (mode === MODE.kanji) text += readKanji(reader, count);
    else text += readBytes(reader, count, encoding);
  }
  return text;
}

/** ECI assignment numbers of one to three bytes (7.4.2.2). */
function readAssignment(reader: BitReader): number {
  const first = reader.read(8);
  if (first < 0x80) return first;
  if (first < 0xc0) return ((first & 0x3f) << 8) | reader.read(8);
  return ((first & 0x1f) << 16) | reader.read(16);
}

function readNumeric(reader: BitReader, count: number): string {
  let text = '';
  for (let left = count; left > 0; left -= 3) {
    const digits = Math.min(3, left);
    const value = reader.read([4, 7, 10][digits - 1] ?? 10);
    if (value >= 10 ** digits) throw new RangeError('No such digits');
    text += String(value).padStart(digits, '0');
  }
  return text;
}

function readAlphanumeric(reader: BitReader, count: number): string {
  const character = (value: number) => {
    const found = ALPHANUMERIC[value];
    if (found === undefined) throw new RangeError('No such character');
    return found;
  };
  let text = '';
  for (let left = count; left > 1; left -= 2) {
    const pair = reader.read(11);
    text += character(Math.floor(pair / 45)) + character(pair % 45);
  }
  return count % 2 ? text + character(reader.read(6)) : text;
}

/** Without ECI: UTF-8, which the standard's readers expect today, else its default ISO/IEC 8859-1. */
function readBytes(reader: BitReader, count: number, encoding: string | undefined): string {
  const bytes = Uint8Array.from({ length: count }, () => reader.read(8));
  if (encoding !== undefined) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('iso-8859-1').decode(bytes);
  }
}

/** Thirteen bits a character, Shift JIS in two ranges (7.4.6). */
function readKanji(reader: BitReader, count: number): string {
  const bytes = new Uint8Array(count * 2);
  for (let index = 0; index < count; index++) {
    const packed = reader.read(13);
    const folded = (Math.floor(packed / 0xc0) << 8) | (packed % 0xc0);
    const code = folded + (folded < 0x1f00 ? 0x8140 : 0xc140);
    bytes[index * 2] = code >> 8;
    bytes[index * 2 + 1] = code & 0xff;
  }
  return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
}

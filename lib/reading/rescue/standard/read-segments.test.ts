import { describe, expect, it } from 'vitest';
import { readSegments } from './read-segments';

/** Bits as text, spaces ignored, padded to bytes by zeros: the terminator, should there be none. */
function bytesOf(bits: string): Uint8Array {
  const packed = bits.replaceAll(' ', '');
  const bytes = packed.padEnd(Math.ceil((packed.length + 4) / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => parseInt(byte, 2));
}

const bits = (value: number, width: number) => value.toString(2).padStart(width, '0');
const bytes = (values: Iterable<number>) => [...values].map((value) => bits(value, 8)).join('');
const utf8 = (text: string) => new TextEncoder().encode(text);
const byteSegment = (values: Uint8Array) => `0100 ${bits(values.length, 8)} ${bytes(values)}`;
const textOf = (stream: string, version = 1) => readSegments(bytesOf(stream), version)?.text;

describe('segments', () => {
  it('read the numeric example of the standard', () => {
    expect(textOf('0001 0000001000 0000001100 0101011001 1000011')).toBe('01234567');
  });

  it('read the alphanumeric example of the standard', () => {
    expect(textOf('0010 000000101 00111001110 11100111001 000010')).toBe('AC-42');
  });

  it('read the kanji example of the standard', () => {
    expect(textOf('1000 00000010 0110110011111 1101010101010')).toBe('点茗');
  });

  it('read bytes as UTF-8, and as Latin-1 where they are none', () => {
    expect(textOf(byteSegment(utf8('clé')))).toBe('clé');
    expect(textOf(byteSegment(Uint8Array.of(0x63, 0x6c, 0xe9)))).toBe('clé');
  });

  it('read bytes in the encoding that an ECI names', () => {
    expect(textOf(`0111 00000011 ${byteSegment(utf8('é'))}`)).toBe('Ã©');
    expect(textOf(`0111 00010100 ${byteSegment(Uint8Array.of(0x93, 0x5f))}`)).toBe('点');
    expect(textOf(`0111 10000000 00011010 ${byteSegment(utf8('é'))}`)).toBe('é');
  });

  it('join segments of several modes', () => {
    const numeric = '0001 0000000010 0101010';
    expect(textOf(`${numeric} ${byteSegment(utf8('€'))} 0010 000000001 001010`)).toBe('42€A');
  });

  it('widen the count with the version', () => {
    expect(textOf(`0001 ${bits(1, 12)} 0111`, 10)).toBe('7');
    expect(textOf(`0100 ${bits(1, 16)} ${bytes([65])}`, 27)).toBe('A');
    expect(textOf(`0010 ${bits(1, 13)} 001010`, 40)).toBe('A');
  });

  it('tell whether the rest is padding', () => {
    const stream = bytesOf(byteSegment(utf8('a')));
    const rest = (...pads: number[]) => readSegments(Uint8Array.of(...stream, ...pads), 1);
    expect(rest(0xec, 0x11, 0xec)).toEqual({ text: 'a', isPadded: true });
    expect(rest(0xec, 0x12)).toEqual({ text: 'a', isPadded: false });
    expect(rest()).toEqual({ text: 'a', isPadded: true });
  });

  it.each([
    ['a count beyond the end', `0100 ${bits(9, 8)} ${bytes([65])}`],
    ['digits that are none', `0001 ${bits(3, 10)} ${bits(1001, 10)}`],
    ['a pair of characters that is none', `0010 ${bits(2, 9)} ${bits(2030, 11)}`],
    ['an unknown mode', '1011 00000000'],
    ['an unknown encoding', `0111 01111111 ${byteSegment(utf8('a'))}`],
    ['bytes that are not what the ECI says', `0111 00011010 ${byteSegment(Uint8Array.of(0xe9))}`],
    ['nothing at all', '0000'],
  ])('refuse %s', (_what, stream) => {
    expect(readSegments(bytesOf(stream), 1)).toBeUndefined();
  });
});

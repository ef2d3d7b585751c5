import { describe, expect, it } from 'vitest';
import { BitReader } from './bit-reader';

describe('a bit reader', () => {
  it('reads across bytes, most significant bit first', () => {
    const reader = new BitReader(Uint8Array.of(0b1011_0001, 0b1100_0000));
    expect(reader.read(4)).toBe(0b1011);
    expect(reader.read(6)).toBe(0b0001_11);
    expect(reader.remaining).toBe(6);
  });

  it('gives the bytes after the one it is in', () => {
    const reader = new BitReader(Uint8Array.of(1, 2, 3));
    reader.read(9);
    expect([...reader.restOfBytes()]).toEqual([3]);
  });

  it('refuses to read past the end', () => {
    const reader = new BitReader(Uint8Array.of(1));
    expect(() => reader.read(9)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTyping } from './key-typing';

describe('a key being typed', () => {
  it('counts the characters of the key and no others', () => {
    expect(judgeTyping('jbsw-y3dp ehpk.3pxp =').length).toBe(16);
  });

  it.each([
    ['JBSWY3DPEHPK3PXP', false],
    ['JBSWY3DPEHPK3PX', false],
    ['JBSWY3DPEHPK3P', true],
    ['JBSWY3DPEHPK3PXPA', true],
    ['JBSWY3DPEHPK3PXPABC', true],
    ['', false],
  ])('%j has an impossible length: %s', (text, impossible) => {
    expect(judgeTyping(text).lengthIsImpossible).toBe(impossible);
  });

  it('tells which digits are read as letters', () => {
    expect(judgeTyping('a0b1 0').readAs).toEqual([
      { typed: '0', meant: 'O' },
      { typed: '1', meant: 'I' },
    ]);
  });

  it('tells which letter a foreign character resembles, each once', () => {
    expect(judgeTyping('gn8v 8é?').foreign).toEqual([
      { typed: '8', meant: 'B' },
      { typed: 'é', meant: 'E' },
      { typed: '?' },
    ]);
  });

  it.each(['ı', 'ß', 'ſ', 'ﬁ'])('makes no letter of a key of %j', (typed) => {
    expect(judgeTyping(typed).foreign.map((one) => one.typed)).toEqual([typed]);
  });

  it('finds nothing wrong with what base32 writes, of any bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        let bits = '';
        for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
        const groups = bits.match(/.{1,5}/g) ?? [];
        const written = groups.map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)]).join('');
        const { length, lengthIsImpossible, readAs, foreign } = judgeTyping(written);
        expect(lengthIsImpossible).toBe(false);
        expect([length, readAs, foreign]).toEqual([written.length, [], []]);
      }),
    );
  });
});

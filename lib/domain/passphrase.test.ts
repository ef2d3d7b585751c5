import { describe, expect, it } from 'vitest';
import { ownWords, passphraseFault } from './passphrase';

const own = ['Camille', 'Durand', 'camille.durand@agence.example'];
const fault = (passphrase: string) => passphraseFault(passphrase, own);

describe('a passphrase', () => {
  it.each(['cerise tambour glacier', 'les tilleuls fleurissent en juin', 'Xk4!pq9Zr2Lm'])(
    'of its own words is accepted: %s',
    (passphrase) => expect(fault(passphrase)).toBeNull(),
  );

  it.each([
    '',
    'onze caract',
    ' '.repeat(12),
    '\u200b'.repeat(20),
    'abc\u200d\u2060\u00ad\ufeff\u200b\u200c\u200e\u200f',
  ])('is too short where fewer than 12 characters can be seen: %j', (passphrase) =>
    expect(fault(passphrase)).toBe('passphrase-too-short'),
  );

  it.each(['123456789012', 'aaaaaaaaaaaa', 'abcdefghijklm', '987654321098', 'abababababab'])(
    'is too weak where it is a row of keys: %s',
    (passphrase) => expect(fault(passphrase)).toBe('passphrase-too-weak'),
  );

  it.each([
    'Camille Durand',
    'camilledurand1',
    'CAMILLE.DURAND@agence.example',
    'Dùrand Camïlle 12',
  ])('is too weak where it is what others know of its holder: %s', (passphrase) =>
    expect(fault(passphrase)).toBe('passphrase-too-weak'),
  );

  it('counts full-width and composed letters as the letters they are', () => {
    expect(fault('ｃｅｒｉｓｅ　ｔａｍｂｏｕｒ')).toBeNull();
  });
});

it('own words are names, addresses and their parts, without what is too short to matter', () => {
  expect(ownWords(['Camille', 'c.durand@x.example', ''])).toEqual([
    'camille',
    'c.durand@x.example',
    'durand',
    'example',
  ]);
});

import { describe, expect, it } from 'vitest';
import { judgePassphrase } from './judge-passphrase';
import { suggestPassphrase } from './suggest-passphrase';

const own = ['Camille', 'Durand', 'Agence du Port', 'camille.durand@agence.example'];

describe('a chosen passphrase', () => {
  it.each(['motdepasse12', 'azertyuiop12', 'azerty azerty azerty', 'Paris2026!!!', 'abcabcabcabc'])(
    'is refused where a dictionary has it: %s',
    (passphrase) => expect(judgePassphrase(passphrase, own)).toBe('passphrase-too-weak'),
  );

  it.each(['Camille Durand 75', 'durandcamille', 'Agence du Port'])(
    'is refused where it is what others know of its holder: %s',
    (passphrase) => expect(judgePassphrase(passphrase, own)).toBe('passphrase-too-weak'),
  );

  it.each(['cerise tambour glacier', 'quatre chats dorment au soleil', 'Xk4!pq9Zr2Lm'])(
    'is accepted where nobody would guess it: %s',
    (passphrase) => expect(judgePassphrase(passphrase, own)).toBeNull(),
  );
});

describe('an offered passphrase', () => {
  const offered = Array.from({ length: 300 }, suggestPassphrase);

  it('is four French words without accents, another one each time', () => {
    for (const passphrase of offered) expect(passphrase).toMatch(/^[a-z]+( [a-z]+){3}$/);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('is accepted', () => {
    expect(offered.filter((passphrase) => judgePassphrase(passphrase, own) !== null)).toEqual([]);
  });
});

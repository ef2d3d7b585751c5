import { wordlist } from '@scure/bip39/wordlists/french.js';

/** Words whose letters are on every keyboard; no two of the list begin with the same four. */
const words = wordlist.filter((word) => /^[a-z]+$/.test(word));

/** Four words make 1,682⁴ passphrases: 42 bits, each guess a third of a second. */
const WORDS = 4;

/** A passphrase to offer: random French words. Load it when it is asked for. */
export function suggestPassphrase(): string {
  return Array.from({ length: WORDS }, randomWord).join(' ');
}

function randomWord(): string {
  const limit = Math.floor(2 ** 32 / words.length) * words.length;
  let [drawn] = crypto.getRandomValues(new Uint32Array(1));
  // What lies beyond the last whole round would make the first words likelier than the others.
  while ((drawn ?? limit) >= limit) [drawn] = crypto.getRandomValues(new Uint32Array(1));
  return words[(drawn ?? 0) % words.length] ?? '';
}

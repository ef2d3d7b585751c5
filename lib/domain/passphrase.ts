/** Shorter passphrases are guessed too fast by whoever has a copy of the disk. */
const SHORTEST_PASSPHRASE = 12;

/** Fewer different characters than this are a row of one key. */
const FEWEST_DIFFERENT = 5;

export type PassphraseFault =
  'passphrase-too-short' | 'passphrase-below-policy' | 'passphrase-too-weak';

/** What is typed and can't be seen: controls, zero-width characters, and blanks beyond one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/**
 * What can be said of a passphrase without a dictionary: blanks and invisible characters do not count
 * towards its length, nor do the words of its holder. The panel asks a dictionary as well
 * (`components/passphrase/judge-passphrase.ts`), which is too heavy for a worker that starts often.
 *
 * @param own what others know of the holder: names, e-mail address
 * @param least the administrator's least number of characters
 */
export function passphraseFault(
  passphrase: string,
  own: readonly string[],
  least = SHORTEST_PASSPHRASE,
): PassphraseFault | null {
  const seen = visiblePart(passphrase);
  if (Array.from(seen).length < SHORTEST_PASSPHRASE) return 'passphrase-too-short';
  if (Array.from(seen).length < least) return 'passphrase-below-policy';
  const secret = withoutWords(seen, ownWords(own));
  if (new Set(secret).size < FEWEST_DIFFERENT || isRow(secret)) return 'passphrase-too-weak';
  return null;
}

/** What others know of a person, in the parts that they are likely to put in a passphrase. */
export function ownWords(own: readonly string[]): string[] {
  const parts = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(parts.map(folded))].filter((part) => part.length > 2);
}

function visiblePart(passphrase: string): string {
  return passphrase.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Longest words first, so that an address goes before the name in it. */
function withoutWords(passphrase: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), folded(passphrase));
  return rest.replace(/\s/gu, '');
}

/** Each character follows the one before it: 1234…, abcd…, or backwards. */
function isRow(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const even = steps.filter((step) => Math.abs(step) <= 1).length;
  return even >= steps.length * 0.8;
}

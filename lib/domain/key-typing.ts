import { capitals } from './normalised-base32';

/** What can be said of a key while it is typed, beside whether it is one. */
export interface KeyTyping {
  /** Characters that count: without spaces, dashes, dots and padding. */
  readonly length: number;
  /** Whether no base32 text has this length: a character is missing, or one too many. */
  readonly lengthIsImpossible: boolean;
  /** Read as another by themselves, for base32 has no such digit: `0` as `O`, `1` as `I`. */
  readonly readAs: readonly Mistaken[];
  /** Characters that no key has, each once; `meant` is the letter that it resembles. */
  readonly foreign: readonly Mistaken[];
}

export interface Mistaken {
  readonly typed: string;
  readonly meant?: string;
}

const SEPARATORS = /[\s\-–—_.·=]/gu;
const READ_AS = new Map([
  ['0', 'O'],
  ['1', 'I'],
]);
/** Printed letters that are taken for these, and for which base32 has no other reading. */
const LOOKS_LIKE = new Map([
  ['8', 'B'],
  ['9', 'G'],
  ['$', 'S'],
  ['|', 'I'],
  ['!', 'I'],
  ['@', 'Q'],
  ['€', 'E'],
]);
/** Base32 writes 5 bits a character: after whole groups of 8, these many characters end no byte. */
const IMPOSSIBLE_REMAINDERS = new Set([1, 3, 6]);

/** Judges an unfinished key (RFC 4648 base32); says nothing of addresses. */
export function judgeTyping(text: string): KeyTyping {
  const typed = capitals(text.replace(SEPARATORS, ''));
  const characters = [...new Set(typed)];
  const foreign = characters.filter((character) => !/[A-Z2-701]/.test(character));
  return {
    length: Array.from(typed).length,
    lengthIsImpossible: IMPOSSIBLE_REMAINDERS.has(typed.length % 8),
    readAs: characters.filter((one) => READ_AS.has(one)).map((one) => mistaken(one, READ_AS)),
    foreign: foreign.map((one) => mistaken(one, LOOKS_LIKE)),
  };
}

function mistaken(typed: string, meanings: ReadonlyMap<string, string>): Mistaken {
  const meant = meanings.get(typed) ?? withoutAccent(typed);
  return meant === undefined ? { typed } : { typed, meant };
}

function withoutAccent(character: string): string | undefined {
  const bare = capitals(character.normalize('NFD').slice(0, 1));
  return bare !== character && /[A-Z]/.test(bare) ? bare : undefined;
}

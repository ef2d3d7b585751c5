/** Base32 of 160, 256 and 512 bits: no word is as long, but for these lengths a sign more is asked for. */
const PRINTED_LENGTHS = new Set([32, 52, 103]);
const LEAST_KEY = 16;
const PIECE = /^[A-Z2-7]+$/;
const MOST_LINES = 4;

/**
 * Whether a text is a key as it is printed: in capitals, in one piece or in equal groups of four or
 * eight, on one line or a few. Words of capitals have the same letters: what is in one piece has a
 * digit, or a length that keys have.
 */
export function isBareKey(text: string, isLabelled = false): boolean {
  const lines = text
    .trim()
    .replace(/=+$/, '')
    .split(/\s*[\r\n]\s*/);
  if (lines.length > MOST_LINES) return false;
  const groups = lines.map(groupsOf);
  const key = groups.flat().join('');
  if (key.length < LEAST_KEY || groups.some((line) => line.length === 0)) return false;
  const isGrouped = groups.every((line) => line.length > 1) && groups.flat().length > 2;
  return isLabelled || isGrouped || /[2-7]/.test(key) || PRINTED_LENGTHS.has(key.length);
}

/** The groups of a line that are a key's, or none. */
function groupsOf(line: string): readonly string[] {
  const groups = line.split(/[ \u00a0-]+/);
  if (!groups.every((group) => PIECE.test(group))) return [];
  const [size = 0] = groups.map(({ length }) => length);
  if (groups.length === 1) return size >= 8 ? groups : [];
  const isEven = groups.every(
    ({ length }, at) => length === size || (at === groups.length - 1 && length < size),
  );
  return isEven && (size === 4 || size === 8) ? groups : [];
}

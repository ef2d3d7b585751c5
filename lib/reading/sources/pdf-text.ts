/** Keys written in clear on a page, from its lines. */
export interface WrittenKeys {
  addresses: string[];
  keys: string[];
}

/** A piece of text as pdf.js tells it. */
export interface Piece {
  str: string;
  /** From its own space to the page's: its direction, its height, and where it begins. */
  transform: readonly number[];
  width: number;
  hasEOL: boolean;
}

/** What a line ends in that the edge of the page may have cut short: what lies beyond is not told. */
const CUT = '…';
/** From baseline to baseline, in heights of the text: more than this is an empty line or a paragraph's end. */
const LINE = 1.7;

const ADDRESS = /otpauth:\/\/totp\/[^\s"'<>«»()[\]…]+/gi;
/** What may follow an address and shows that it has ended. */
const CLOSED = /^(?:["'<>«»()[\]]|\s["'>»)\]])/;
const SECRET = /[?&]secret=([A-Z2-7]+)(?:=|%3D)*(&|$)/i;
/** Base32 of 80, 128, 160, 256 and 512 bits: with any other a part may be missing. */
const USUAL_KEYS = new Set([16, 26, 32, 52, 103]);
/** Of these an end may be missing that makes it one of the longer ones. */
const PARTIAL_KEY = 26;
const LABEL = /cl[ée]\s+otp|otp\s+key/i;
/** Groups of capitals and digits, and nothing else on the line: words and references are not keys. */
const KEY_LINE = /^[A-Z2-7]{2,}(?:[\s-]+[A-Z2-7]{2,})*$/;
const LEAST_KEY = 16;
/** Lines between the label and the key that it announces. */
const REACH = 4;

/** Puts pieces together, with an empty line where there is room for one. */
export function linesOf(pieces: readonly Piece[], view: readonly number[]): string[] {
  const lines: string[] = [];
  let line = '';
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.str.trim() !== '') {
      if (line === '' && last && distance(last, piece) > LINE * heightOf(last)) lines.push('');
      last = piece;
    }
    line += piece.str + (reachesEdge(piece, view) ? CUT : '');
    if (!piece.hasEOL) continue;
    lines.push(line);
    line = '';
  }
  return [...lines, line];
}

const heightOf = ({ transform: [a = 0, b = 0] }: Piece) => Math.hypot(a, b);

/** Between their baselines. */
function distance(one: Piece, { transform: [, , , , x = 0, y = 0] }: Piece): number {
  const [a = 0, b = 0, , , left = 0, top = 0] = one.transform;
  return Math.abs((y - top) * a - (x - left) * b) / (heightOf(one) || 1);
}

/** Whether another letter would not have found room. */
function reachesEdge(piece: Piece, [left = 0, low = 0, right = 0, high = 0]: readonly number[]) {
  const [a = 0, b = 0, , , x = 0, y = 0] = piece.transform;
  const height = heightOf(piece) || 1;
  const reach = (piece.width + height) / height;
  const [endX, endY] = [x + reach * a, y + reach * b];
  return endX < left || endX > right || endY < low || endY > high;
}

/**
 * Finds addresses (`otpauth://totp/…`) and the keys that follow the words « Clé OTP ». An address
 * that ends its line may go on below, on the next page or beyond this one's edge, and half an
 * address would give half a key. It counts within quotes or brackets; and with a key of usual length
 * where something stands after it, or where an empty line or nothing does and what comes next is no
 * continuation.
 */
export function writtenKeys(lines: readonly string[]): WrittenKeys {
  const trimmed = lines.map((line) => line.trim());
  const following = (at: number) => trimmed.slice(at + 1);
  return {
    addresses: [...new Set(trimmed.flatMap((line, at) => addressesIn(line, following(at))))],
    keys: [...new Set(trimmed.flatMap((line, at) => keysAfter(line, following(at))))],
  };
}

function addressesIn(line: string, following: readonly string[]): string[] {
  return [...line.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
    const rest = line.slice(index + address.length);
    const [, key = '', after] = SECRET.exec(address) ?? [];
    if (rest.startsWith(CUT)) return [];
    if (CLOSED.test(rest)) return [address];
    if (!USUAL_KEYS.has(key.length)) return [];
    const isEnded = rest !== '' || endsHere(following, after === '&' || key.length > PARTIAL_KEY);
    return isEnded ? [address] : [];
  });
}

/** Whether nothing that follows can belong to an address that ends its line. */
function endsHere(following: readonly string[], isKeyWhole: boolean): boolean {
  const [below, ...rest] = following;
  if (below) return false;
  const next = rest.find((line) => line !== '');
  if (next === undefined) return isKeyWhole;
  const [word = '', ...words] = next.split(/\s+/);
  const mayContinue =
    words.length === 0 || /[&=%]/.test(word) || (!isKeyWhole && /^[A-Z2-7]+$/.test(word));
  return !mayContinue;
}

function keysAfter(line: string, following: readonly string[]): string[] {
  const label = LABEL.exec(line);
  if (!label) return [];
  const rest = line.slice(label.index + label[0].length).replace(/^[\s»"”)]*:?\s*/u, '');
  const candidates = [rest, ...following.slice(0, REACH)];
  const first = candidates.findIndex((candidate) => KEY_LINE.test(candidate));
  if (first < 0) return [];
  const end = candidates.findIndex((one, at) => at > first && !KEY_LINE.test(one));
  // A line that was cut is no key's, and the lines before it are not the whole of one.
  if (end >= 0 && candidates[end]?.endsWith(CUT)) return [];
  const key = candidates
    .slice(first, end < 0 ? undefined : end)
    .join('')
    .replace(/[\s-]/g, '');
  return key.length >= LEAST_KEY ? [key] : [];
}

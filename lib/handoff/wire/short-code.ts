import { pairingBytes, type PairingLink } from './pairing-link';

const DIGITS = 6;
const CANDIDATES = 4;
/** Two candidates differ in at least so many places: nobody mistakes one for the other. */
const DIFFERENT = 3;

/**
 * The code that both sides show: six digits of the SHA-256 of all that the pairing rests on. The phone's
 * key was fixed before the computer drew the nonce, so nobody can choose a key by the code it gives.
 */
export async function shortCode(
  link: PairingLink,
  phoneKey: Uint8Array,
  nonce: Uint8Array,
): Promise<string> {
  const words = new TextEncoder().encode('lre-handoff/1 code ');
  const parts = [words, pairingBytes(link), phoneKey, nonce];
  const all = Uint8Array.from(parts.flatMap((part) => [...part]));
  const hash = new DataView(await crypto.subtle.digest('SHA-256', all));
  return String(hash.getUint32(0) % 10 ** DIGITS).padStart(DIGITS, '0');
}

function differences(one: string, other: string): number {
  return one.split('').filter((digit, at) => digit !== other[at]).length;
}

/** The code among three others, in any order: the person picks the one that the phone shows. */
export function candidatesWith(code: string, random: (length: number) => Uint8Array): string[] {
  const others: string[] = [];
  while (others.length < CANDIDATES - 1) {
    const drawn = [...random(DIGITS)];
    // Above 249 a digit would be more likely than another.
    if (drawn.some((byte) => byte >= 250)) continue;
    const other = drawn.map((byte) => byte % 10).join('');
    if ([code, ...others].every((known) => differences(known, other) >= DIFFERENT)) {
      others.push(other);
    }
  }
  const place = (random(1)[0] ?? 0) % CANDIDATES;
  return others.toSpliced(place, 0, code);
}

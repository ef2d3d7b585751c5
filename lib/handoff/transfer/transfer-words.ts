import { pairingBytes, type PairingLink } from '../wire/pairing-link';
import { proquint } from '../wire/proquint';

const CANDIDATES = 4;
const encoder = new TextEncoder();

async function hashOf(label: string, parts: readonly Uint8Array[]): Promise<DataView> {
  const all = Uint8Array.of(...encoder.encode(label), ...parts.flatMap((part) => [...part]));
  return new DataView(await crypto.subtle.digest('SHA-256', all));
}

/** What the taking side binds itself to before it hears the other's nonce: its key and its own nonce. */
export async function commitmentTo(takerKey: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const hash = await hashOf('lre-transfer/1 commitment ', [takerKey, nonce]);
  return new Uint8Array(hash.buffer);
}

/** All that a transfer rests on. */
export interface Agreed {
  readonly link: PairingLink;
  readonly giverKey: Uint8Array;
  readonly takerKey: Uint8Array;
  readonly giverNonce: Uint8Array;
  readonly takerNonce: Uint8Array;
}

const worded = (one: number, other: number) => `${proquint(one)} ${proquint(other)}`;

/**
 * Two words that both computers show: 32 bits of the SHA-256 of all that they have agreed on. Each side's
 * nonce was fixed before it knew the other's, so nobody between the two can try keys until the words suit.
 */
export async function transferWords(agreed: Agreed): Promise<string> {
  const { link, giverKey, takerKey, giverNonce, takerNonce } = agreed;
  const parts = [pairingBytes(link), giverKey, takerKey, giverNonce, takerNonce];
  const hash = await hashOf('lre-transfer/1 words ', parts);
  return worded(hash.getUint16(0), hash.getUint16(2));
}

/** The words among three other pairs, in any order: the person picks those that the other computer shows. */
export function wordsAmong(words: string, random: (length: number) => Uint8Array): string[] {
  const others: string[] = [];
  const taken = new Set(words.split(' '));
  while (others.length < CANDIDATES - 1) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const other = worded((a << 8) | b, (c << 8) | d);
    // None of two pairs has a word in common: one look at either word tells them apart.
    if (other.split(' ').some((word) => taken.has(word))) continue;
    other.split(' ').forEach((word) => taken.add(word));
    others.push(other);
  }
  return others.toSpliced((random(1)[0] ?? 0) % CANDIDATES, 0, words);
}

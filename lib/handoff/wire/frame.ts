import { SEAL_BYTES, seal, unseal, type KeyPair } from './seal';
import { pairingBytes, type PairingLink } from './pairing-link';

type Bytes = Uint8Array<ArrayBuffer>;
type Direction = 'to-computer' | 'to-phone';

const VERSION = 1;
/** Every message is padded to this length before it is sealed. */
export const PLAIN_BYTES = 1536;
/** Every frame has this length: version, encapsulated key, message, tag. */
export const FRAME_BYTES = 1 + SEAL_BYTES + PLAIN_BYTES;

const HEADER = Uint8Array.of(VERSION);
const SPACE = 0x20;

function infoOf(link: PairingLink, direction: Direction): Bytes {
  const words = new TextEncoder().encode(`lre-handoff/${VERSION} ${direction} `);
  const pairing = pairingBytes(link);
  const info = new Uint8Array(words.length + pairing.length);
  info.set(words);
  info.set(pairing, words.length);
  return info;
}

/** A message padded with spaces, which JSON ignores; null where it is too long. */
export function padded(text: string): Bytes | null {
  const written = new TextEncoder().encode(text);
  if (written.length > PLAIN_BYTES) return null;
  const plain = new Uint8Array(PLAIN_BYTES).fill(SPACE);
  plain.set(written);
  return plain;
}

/** Where a frame goes: whose it is, for whom, and the session and direction it is bound to. */
export interface Envelope<Sender, Recipient> {
  readonly link: PairingLink;
  readonly direction: Direction;
  /** Null for the first message, which alone says who its sender is. */
  readonly from: Sender | null;
  readonly to: Recipient;
}

/** @throws RangeError where the text is too long: what makes messages keeps them short. */
export async function makeFrame(text: string, way: Envelope<KeyPair, Bytes>): Promise<Bytes> {
  const plain = padded(text);
  if (!plain) throw new RangeError('a message longer than a frame');
  const { from, to } = way;
  const info = infoOf(way.link, way.direction);
  const sealed = await seal(plain, { from, to, info, aad: HEADER });
  const frame = new Uint8Array(FRAME_BYTES);
  frame.set(HEADER);
  frame.set(sealed, HEADER.length);
  return frame;
}

/** The text of a frame, or null where it is not from this sender in this session and direction. */
export async function openFrame(
  frame: Uint8Array,
  way: Envelope<Bytes, KeyPair>,
): Promise<string | null> {
  if (frame.length !== FRAME_BYTES || frame[0] !== VERSION) return null;
  const { from, to } = way;
  const info = infoOf(way.link, way.direction);
  const sealed = Uint8Array.from(frame.subarray(HEADER.length));
  const plain = await unseal(sealed, { from, to, info, aad: HEADER });
  return plain && new TextDecoder().decode(plain);
}

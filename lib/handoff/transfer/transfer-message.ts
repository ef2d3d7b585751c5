import type { TransferEnd, TransferResult } from '../handoff-words';
import { fromBase64Url } from '../wire/base64';
import { padded } from '../wire/frame';

/** What the taking computer says. Bytes are base64url. */
export type ToGiver =
  | { readonly kind: 'hello'; readonly publicKey: string; readonly commitment: string }
  | { readonly kind: 'reveal'; readonly nonce: string }
  /** The sender has come; what becomes of it is still to be said. */
  | { readonly kind: 'got' }
  | { readonly kind: 'result'; readonly result: TransferResult }
  | { readonly kind: 'bye' };

/** What the giving computer says. */
export type ToTaker =
  | { readonly kind: 'welcome'; readonly publicKey: string; readonly nonce: string }
  /** The sender and its key, as the text that a backup seals. */
  | { readonly kind: 'sender'; readonly text: string }
  | { readonly kind: 'end'; readonly reason: TransferEnd };

/** A message on its way: see the hand-off's, whose numbers mean the same. */
export interface Counted<Message> {
  readonly number: number;
  readonly heard: number;
  readonly message: Message;
}

const ends: readonly string[] = [
  'expired',
  'used',
  'not-confirmed',
  'closed',
  'failed',
] satisfies TransferEnd[];
const results: readonly string[] = ['proven', 'unproven', 'refused'] satisfies TransferResult[];
/** What fits into a frame, with room for what is around it. */
const LONGEST_SENDER = 1400;

export const counted = ({ message, ...rest }: Counted<ToGiver | ToTaker>): string =>
  JSON.stringify({ ...rest, ...message });

/** Whether a sender's text can be sent: a frame has one length. */
export function isSendable(text: string): boolean {
  const number = Number.MAX_SAFE_INTEGER;
  const whole = counted({ number, heard: number, message: { kind: 'sender', text } });
  return text.length <= LONGEST_SENDER && padded(whole) !== null;
}

type Fields = Readonly<Record<string, unknown>>;

const isBytes = (value: unknown, length: number): value is string =>
  typeof value === 'string' &&
  value.length <= 2 * length &&
  fromBase64Url(value)?.length === length;

function toGiver({ kind, publicKey, commitment, nonce, result }: Fields): ToGiver | null {
  if (kind === 'hello' && isBytes(publicKey, 65) && isBytes(commitment, 32)) {
    return { kind, publicKey, commitment };
  }
  if (kind === 'reveal' && isBytes(nonce, 16)) return { kind, nonce };
  if (kind === 'result' && results.includes(result as string)) {
    return { kind, result: result as TransferResult };
  }
  return kind === 'got' || kind === 'bye' ? { kind } : null;
}

function toTaker({ kind, publicKey, nonce, text, reason }: Fields): ToTaker | null {
  if (kind === 'welcome' && isBytes(publicKey, 65) && isBytes(nonce, 16)) {
    return { kind, publicKey, nonce };
  }
  if (kind === 'sender' && typeof text === 'string' && text.length <= LONGEST_SENDER) {
    return { kind, text };
  }
  if (kind === 'end' && ends.includes(reason as string)) {
    return { kind, reason: reason as TransferEnd };
  }
  return null;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function read<Message>(
  text: string,
  messageIn: (fields: Fields) => Message | null,
): Counted<Message> | null {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof fields !== 'object' || fields === null) return null;
  const { number, heard } = fields as Fields;
  const message = messageIn(fields as Fields);
  if (!message || !isCount(number) || number < 1 || !isCount(heard)) return null;
  return { number, heard, message };
}

/** A message as it was written, or null: an honest side writes no other. */
export const readToGiver = (text: string): Counted<ToGiver> | null => read(text, toGiver);
export const readToTaker = (text: string): Counted<ToTaker> | null => read(text, toTaker);

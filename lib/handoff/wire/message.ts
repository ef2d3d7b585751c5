import { fromBase64Url } from './base64';
import type { HandoffEnd, HandoffRow, KeyResult } from '../handoff-words';

/** What the phone says. Bytes are base64url. */
export type ToComputer =
  | { readonly kind: 'hello'; readonly publicKey: string }
  | { readonly kind: 'key'; readonly rowId: string; readonly key: string }
  /** The phone has heard the end, or gives up: it has heard what no honest computer says. */
  | { readonly kind: 'bye' };

/** What the computer says. */
export type ToPhone =
  | { readonly kind: 'code'; readonly nonce: string }
  | { readonly kind: 'rows'; readonly rows: readonly HandoffRow[] }
  | { readonly kind: 'result'; readonly result: KeyResult }
  | { readonly kind: 'end'; readonly reason: HandoffEnd };

/** A message on its way. */
export interface Numbered<Message> {
  /** From 1, and one more with each message of this side. */
  readonly number: number;
  /** The highest number heard from the other side. */
  readonly heard: number;
  /** Milliseconds until the session, or the code's confirmation, is over: clocks differ, durations don't. */
  readonly left: number;
  readonly message: Message;
}

const results: readonly string[] = [
  'proven',
  'unproven',
  'proving',
  'passphrase-awaited',
  'refused',
  'refused-earlier-kept',
  'unreadable',
] satisfies KeyResult[];

const ends: readonly string[] = [
  'expired',
  'used',
  'not-confirmed',
  'closed-on-computer',
  'failed',
] satisfies HandoffEnd[];

export function written(numbered: Numbered<ToComputer | ToPhone>): string {
  const { message, ...rest } = numbered;
  return JSON.stringify({ ...rest, ...message });
}

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isBytes = (value: unknown, length: number): value is string =>
  isText(value, 2 * length) && fromBase64Url(value)?.length === length;

function isRow(value: unknown): value is HandoffRow {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, email } = value as Fields;
  return isText(id, 40) && isText(name, 200) && isText(email, 200);
}

function toComputer({ kind, publicKey, rowId, key }: Fields): ToComputer | null {
  if (kind === 'hello' && isBytes(publicKey, 65)) return { kind, publicKey };
  if (kind === 'key' && isText(rowId, 40) && isText(key, 2000)) return { kind, rowId, key };
  return kind === 'bye' ? { kind } : null;
}

function rowsIn(value: unknown): HandoffRow[] | null {
  if (!Array.isArray(value) || value.length > 2 || !value.every(isRow)) return null;
  return value.map(({ id, name, email }) => ({ id, name, email }));
}

function toPhone(fields: Fields): ToPhone | null {
  const { kind, nonce, result, reason } = fields;
  const rows = rowsIn(fields.rows);
  if (kind === 'code' && isBytes(nonce, 16)) return { kind, nonce };
  if (kind === 'rows' && rows) return { kind, rows };
  if (kind === 'result' && results.includes(result as string)) {
    return { kind, result: result as KeyResult };
  }
  if (kind === 'end' && ends.includes(reason as string)) {
    return { kind, reason: reason as HandoffEnd };
  }
  return null;
}

function read<Message>(
  text: string,
  messageIn: (fields: Fields) => Message | null,
): Numbered<Message> | null {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof fields !== 'object' || fields === null) return null;
  const { number, heard, left } = fields as Fields;
  const message = messageIn(fields as Fields);
  if (!message || !isCount(number) || number < 1 || !isCount(heard) || !isCount(left)) return null;
  return { number, heard, left, message };
}

/** A message as it was written, or null: an honest side writes no other. */
export const readToComputer = (text: string): Numbered<ToComputer> | null => read(text, toComputer);
export const readToPhone = (text: string): Numbered<ToPhone> | null => read(text, toPhone);

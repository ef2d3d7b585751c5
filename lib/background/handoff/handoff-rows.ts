import { displayName, type Sender } from '../../domain/sender';
import { acceptsKey } from '../../domain/sender-state';
import { maskedEmail } from '../../handoff/computer/masked-email';
import type { HandoffRow } from '../../handoff/handoff-words';

/** A name longer than this is cut: two rows fit one message whatever they hold. */
const LONGEST_NAME = 60;
const LONGEST_EMAIL = 80;

const cut = (text: string, length: number) =>
  Array.from(text.replace(/\p{C}/gu, '')).slice(0, length).join('');

export interface SenderForPhone extends Omit<HandoffRow, 'id'> {
  readonly senderId: string;
}

/**
 * What the phone is shown: the sender whose hand-off it is, and another one whose letter is awaited too.
 * Empty where the sender takes no key.
 */
export function rowsFor(sender: Sender, all: readonly Sender[]): SenderForPhone[] {
  if (!acceptsKey(sender.state)) return [];
  const others = all.filter(
    ({ id, state }) => id !== sender.id && acceptsKey(state) && state !== 'identified',
  );
  return [sender, ...others].slice(0, 2).map(({ id, fields, email }) => ({
    senderId: id,
    name: cut(displayName(fields) ?? '', LONGEST_NAME),
    email: cut(maskedEmail(email), LONGEST_EMAIL),
  }));
}

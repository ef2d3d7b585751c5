import { z } from 'zod';
import type { TransferEnd, TransferResult } from '../../handoff/handoff-words';
import { does, steps } from '../method';
import type { OutgoingFrame } from '../views';
import { bySender, none, passphrase, text } from './parameters';

/** A transfer whose other side may still hear something. Instants are epoch milliseconds. */
interface LiveTransfer {
  readonly relay: string;
  /** Where this side listens, and where it speaks. */
  readonly topics: { readonly subscribe: string; readonly publish: string };
  readonly endsAt: number;
  /** Whether this side is owed an answer, and says its last word again from time to time. */
  readonly isAnswerDue: boolean;
}

interface Shown {
  readonly live: LiveTransfer | null;
}

/** What a page shows of a transfer between two computers: never a key. */
export type TransferView =
  | { readonly kind: 'none' }
  | { readonly kind: 'no-relay' }
  /** This computer gives: its code is typed on the other. */
  | ({ readonly kind: 'waiting'; readonly senderId: string; readonly code: string } & Shown)
  /** This computer takes: it looks for the other. */
  | ({ readonly kind: 'looking' } & Shown)
  /** The other computer is there; its last word before the words is still to come. */
  | ({ readonly kind: 'greeted'; readonly senderId: string } & Shown)
  /** The holder picks the words that the other computer shows. */
  | ({
      readonly kind: 'confirming';
      readonly senderId: string;
      readonly among: readonly string[];
    } & Shown)
  /** This computer takes, and shows the words. */
  | ({ readonly kind: 'words'; readonly words: string } & Shown)
  /** It has left; `taken`: it has arrived as well. */
  | ({ readonly kind: 'sent'; readonly senderId: string; readonly taken: boolean } & Shown)
  /** A sender has come, and waits for a passphrase of this computer. */
  | ({
      readonly kind: 'received';
      readonly name: string;
      readonly email: string;
      readonly keptUntil: number;
    } & Shown)
  | ({
      readonly kind: 'done';
      readonly role: 'giver' | 'taker';
      readonly senderId: string | null;
      readonly result: TransferResult;
    } & Shown)
  /** `left`: the sender had gone out by then. */
  | ({
      readonly kind: 'ended';
      readonly role: 'giver' | 'taker';
      readonly senderId: string | null;
      readonly reason: TransferEnd;
      readonly left: boolean;
    } & Shown);

export interface TransferStep {
  readonly view: TransferView;
  readonly outgoing: readonly OutgoingFrame[];
}

const pick = z.strictObject({ words: text.nullable(), among: z.array(text).max(4) });

export const transfer = {
  /** Begins to give a sender, whose key is unlocked, to another computer; a transfer before it ends. */
  startTransfer: does<TransferStep>()(bySender, 'panel'),
  /** Begins to take a sender, by the code that the other computer shows. */
  joinTransfer: does<TransferStep>()(z.strictObject({ code: text }), 'panel'),
  /** How far it is; with `resend` the last word leaves again. */
  syncTransfer: steps<TransferStep>()(z.strictObject({ resend: z.boolean() }), 'panel'),
  /** A frame as it came from the relay, in base64. */
  receiveTransfer: steps<TransferStep>()(z.strictObject({ frame: z.string().max(4000) }), 'panel'),
  /** The words that the other computer shows, among those shown here: the holder agrees. Null: none of them. */
  confirmTransfer: does<TransferStep>()(pick, 'panel'),
  /** Keeps the sender that came under a passphrase of this computer, and proves its key with AR24. */
  keepTransferred: does<TransferStep>()(z.strictObject({ passphrase }), 'panel'),
  /** Ends the transfer and forgets it. */
  endTransfer: steps<TransferStep>()(none, 'panel'),
} as const;

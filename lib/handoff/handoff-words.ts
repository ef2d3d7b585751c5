/** The words that both sides of a hand-off or a transfer, and the panel that shows it, have in common. */

/** What the computer says became of the key; both screens word it. */
export type KeyResult =
  /** AR24 accepted it: the sender is identified. */
  | 'proven'
  /** Kept, encrypted; AR24 could not be asked yet. */
  | 'unproven'
  /** Being proven now. */
  | 'proving'
  /** Waits on the computer for the sender's passphrase. */
  | 'passphrase-awaited'
  /** AR24 refused it: the letter may be scanned again. */
  | 'refused'
  /** AR24 refused it, and the key proven before goes on serving: may be scanned again. */
  | 'refused-earlier-kept'
  /** It is no key that can be used: the letter may be scanned again. */
  | 'unreadable';

export type HandoffEnd =
  /** The five minutes are over. */
  | 'expired'
  /** Another phone was first. */
  | 'used'
  /** Three codes were not confirmed. */
  | 'not-confirmed'
  /** The person ended it on the computer. */
  | 'closed-on-computer'
  /** A message that no honest side sends, or too many refused keys. */
  | 'failed';

/** A sender as the phone may show it. */
export interface HandoffRow {
  /** Random, for this session alone. */
  readonly id: string;
  readonly name: string;
  /** Masked, such as `j•••@agence.fr`; empty where there is none. */
  readonly email: string;
}

/** What became of a key after which the letter may be scanned again. */
export type KeyRefusal = Extract<KeyResult, 'refused' | 'refused-earlier-kept' | 'unreadable'>;

/** Why the computer ends it, which the phone learns. */
export type ComputerEnd = Exclude<HandoffEnd, 'used'>;

/** Why it is over, as the computer shows it. */
export type HandoffEndReason = ComputerEnd | 'closed-on-phone';

/** Why a transfer is over before it was done. */
export type TransferEnd =
  /** Its time was over. */
  | 'expired'
  /** Another computer was first with this code. */
  | 'used'
  /** The words that were picked were not the other computer's. */
  | 'not-confirmed'
  /** The person ended it on this computer, or on the other. */
  | 'closed'
  /** What no honest side says. */
  | 'failed';

/** What became of the key on the computer that took it. */
export type TransferResult = 'proven' | 'unproven' | 'refused';

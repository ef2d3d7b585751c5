import type { IdentityFields } from './identity-fields';
import type { SenderState } from './sender-state';

/** An agency keeps at most this many senders; one is enough for most. */
export const MAX_SENDERS = 2;

/** Where the form of a sender without an AR24 account stands. */
export type DraftStep = 'email' | 'identity' | 'summary';

/** What AR24 still wants of an account before it posts a letter. */
export type AccountTodo = 'email-unconfirmed' | 'terms-unaccepted' | 'payment-missing';

/** A sender as this workstation keeps it. Holds no key, no code: those are in the vault. */
export interface Sender {
  /** Our own UUID; also sent to AR24 as `custom_ref`. */
  readonly id: string;
  readonly state: SenderState;
  readonly step: DraftStep;
  /** As typed while a draft, as AR24 says it afterwards. */
  readonly email: string;
  readonly fields: IdentityFields;
  /** AR24's id of the account, once known. */
  readonly accountId: string | null;
  readonly todo: readonly AccountTodo[];
  /** Calendar day in Paris, `YYYY-MM-DD`, on which the letter is expected. */
  readonly expectedOn: string | null;
  readonly reminderWanted: boolean;
  /** Epoch milliseconds of the last successful `auth_otp` with the key held here. */
  readonly keyProvenAt: number | null;
  /** Epoch milliseconds of AR24's last word on the account. */
  readonly syncedAt: number | null;
  /** UUID that the next paid order must carry; renewed with each order. */
  readonly intention: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** First and last name, or null while neither is known. */
export function displayName(fields: Pick<IdentityFields, 'firstname' | 'lastname'>): string | null {
  return `${fields.firstname} ${fields.lastname}`.trim() || null;
}

import type { HandoffEnd, HandoffRow, KeyResult } from '../handoff-words';

/** What the phone's page shows. Instants are epoch milliseconds of the phone's own clock. */
export type PhoneView =
  /**
   * Nobody has answered yet. `stale`: by this phone's clock the QR code had expired when scanned, which
   * explains a lasting silence.
   */
  | { readonly kind: 'greeting'; readonly stale: boolean }
  /**
   * The code to find again on the computer: six digits. `lapsed`: its time is over, and the computer has
   * not sent the next one.
   */
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly until: number;
      readonly lapsed: boolean;
    }
  /** The rows, one to be tapped and its letter scanned. `last` says what became of the key before. */
  | {
      readonly kind: 'rows';
      readonly rows: readonly HandoffRow[];
      readonly last: KeyResult | null;
      readonly until: number;
    }
  /** The key has left. `result` null: the computer has not said yet that it has it. */
  | {
      readonly kind: 'sent';
      readonly row: HandoffRow;
      readonly result: 'proving' | 'passphrase-awaited' | null;
      readonly until: number;
    }
  | { readonly kind: 'done'; readonly row: HandoffRow; readonly result: 'proven' | 'unproven' }
  /** `received`: the computer has the key, and what becomes of it is shown there. */
  | { readonly kind: 'ended'; readonly reason: HandoffEnd; readonly received: boolean };

/** Whether the computer's next word is due, and an earlier one of the phone may have been lost. */
export const isAnswerDue = (view: PhoneView): boolean =>
  view.kind === 'greeting' ||
  (view.kind === 'code' && view.lapsed) ||
  (view.kind === 'sent' && view.result === null);

import type { ToComputer } from '../wire/message';
import type { PairingLink } from '../wire/pairing-link';
import type { HandoffEnd, HandoffRow, KeyResult } from '../handoff-words';
import type { PhoneView } from './phone-view';
import type { KeyPair } from '../wire/seal';

export type PhoneStage =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'code'; readonly code: string; readonly until: number }
  | { readonly kind: 'rows'; readonly last: KeyResult | null }
  | {
      readonly kind: 'sent';
      readonly row: HandoffRow;
      readonly result: 'proving' | 'passphrase-awaited' | null;
    }
  | { readonly kind: 'done'; readonly row: HandoffRow; readonly result: 'proven' | 'unproven' }
  | { readonly kind: 'ended'; readonly reason: HandoffEnd; readonly received: boolean };

/** The phone's side: in the page's memory and nowhere else, and gone with it. */
export interface PhoneSession {
  readonly link: PairingLink;
  /** Null once the session is forgotten. */
  readonly keys: KeyPair | null;
  readonly startedAt: number;
  /** By this phone's clock. */
  readonly deadline: number;
  readonly rows: readonly HandoffRow[];
  /** Number of the computer's last message, 0 before the first. */
  readonly heard: number;
  /** Number of the last message to the computer, and that message. */
  readonly said: number;
  readonly last: ToComputer | null;
  readonly stage: PhoneStage;
}

/** Whether the computer has said that it has the key. */
export const wasReceived = ({ stage }: PhoneSession): boolean =>
  stage.kind === 'sent' && stage.result !== null;

/** What the page shows of it. */
export function phoneView(session: PhoneSession, now: number): PhoneView {
  const { stage, link, startedAt, deadline, rows } = session;
  switch (stage.kind) {
    case 'greeting':
      return { kind: 'greeting', stale: link.expiresAt < startedAt };
    case 'code':
      return { ...stage, lapsed: now >= stage.until };
    case 'rows':
      return { ...stage, rows, until: deadline };
    case 'sent':
      return { ...stage, until: deadline };
    default:
      return stage;
  }
}

/** The session at its end: neither keys nor anything about a sender or a letter stays in it. */
export function forgottenByPhone(session: PhoneSession, stage: PhoneStage): PhoneSession {
  return { ...session, keys: null, rows: [], last: null, stage };
}

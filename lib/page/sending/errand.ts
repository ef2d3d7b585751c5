import type { LetterCode, SenderRow } from '../../messaging/views';

/**
 * An errand: a person wants this sender's code on this page. It begins with their gesture and knows no
 * element of the page: lists and fields may be replaced, made and opened as the page likes, the errand goes
 * on in whatever stands there next. Pure; instants are epoch milliseconds.
 */
export interface Errand {
  readonly row: SenderRow;
  /** The gesture that asked for it. */
  readonly wantedAt: number;
  /** How many codes it has had: one for the gesture, the others as each ran out. */
  readonly codes: number;
  /** When the code first stood in a field; null: it never has. */
  readonly filledAt: number | null;
  /** Whether the person has gone on since, as by sending the letter: what is in hand may be spent. */
  readonly movedOn: boolean;
  readonly state: ErrandState;
}

type ErrandState =
  /** `seeking`: no field to fill yet, and no code asked for. */
  | { readonly kind: 'seeking' | 'asking' | 'locked' | 'not-ready' | 'unreachable' }
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'in-hand'; readonly digits: string; readonly expiresAt: number }
  /** The page does not keep what is filled in. */
  | { readonly kind: 'refused' };

/** A field that comes later than this after the gesture is another matter, in ms. */
const FOLLOWED_MS = 30_000;
/** A page that reloads its form after a choice has done so by then; later, a letter was sent. */
const REPLACED_MS = 10_000;
/** Pages empty a field because a sender was selected; later it is because the letter was sent. */
const EMPTIED_MS = 3000;
/** Whoever unlocks a key for a letter does it soon; later it is for something else. */
const UNLOCKED_MS = 300_000;
/** One gesture has one code, renewed so often while the letter is being written. */
const MOST_RENEWALS = 3;

export function beginErrand(row: SenderRow, wantedAt: number): Errand {
  const state = { kind: 'seeking' } as const;
  return { row, wantedAt, codes: 0, filledAt: null, movedOn: false, state };
}

/** The background's answer. */
export function withAnswer(
  errand: Errand,
  code: Exclude<LetterCode, { kind: 'gesture-needed' }>,
): Errand {
  switch (code.kind) {
    case 'code': {
      const { digits, expiresAt } = code;
      const state = { kind: 'in-hand', digits, expiresAt } as const;
      return { ...errand, codes: errand.codes + 1, state };
    }
    case 'wait':
      return { ...errand, state: { kind: 'waiting', until: code.until } };
    case 'locked':
      return { ...errand, state: { kind: 'locked' } };
    case 'no-key':
      return { ...errand, state: { kind: 'not-ready' } };
  }
}

/** Whether another field may still have the code: made or replaced because of the choice, that is soon. */
export function mayFollow({ wantedAt, filledAt, movedOn }: Errand, now: number): boolean {
  if (filledAt === null) return now - wantedAt <= FOLLOWED_MS;
  return !movedOn && now - filledAt <= REPLACED_MS;
}

/** Whether a field that the page emptied may have the same code again. */
export function mayRefill({ filledAt, movedOn }: Errand, now: number): boolean {
  return filledAt === null || (!movedOn && now - filledAt <= EMPTIED_MS);
}

/** Whether it may ask the background for one more code. */
export function mayAsk({ codes, state, wantedAt }: Errand, now: number): boolean {
  if (state.kind === 'locked' && now - wantedAt > UNLOCKED_MS) return false;
  return codes <= MOST_RENEWALS;
}

/** The instant at which it wants another code, or null. */
export function dueAt({ state }: Errand): number | null {
  if (state.kind === 'in-hand') return state.expiresAt;
  return state.kind === 'waiting' ? state.until : null;
}

import { receiveFromPhone, type GivenKey, type Received } from './receive-from-phone';
import { ending, lastFrame, withMessage, withCodeMissed, withResult } from './computer-messages';
import { forgotten, isOver, prolonged, type ComputerSession } from './computer-session';
import { equalTexts } from '../wire/equal-texts';
import type { KeyResult } from '../handoff-words';
import type { Surroundings } from '../wire/surroundings';

export type ComputerEvent =
  /** A frame as it came from the relay. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /** Connected again: the last message leaves again. */
  | { readonly kind: 'resume' }
  /** The code that the person picked among those shown; null: none of them. */
  | { readonly kind: 'confirm'; readonly code: string | null; readonly among: readonly string[] }
  /** What became of the key that was given. */
  | { readonly kind: 'result'; readonly result: KeyResult }
  /** The person wants more time to find their phone. */
  | { readonly kind: 'prolong' }
  /** An instant of the session has passed. */
  | { readonly kind: 'time' }
  | { readonly kind: 'close' };

export interface ComputerStep {
  readonly session: ComputerSession;
  /** To be published to the phone, once the session is kept. */
  readonly frames: readonly Uint8Array<ArrayBuffer>[];
  /** A key that has come with this step: it is in no session. */
  readonly given: GivenKey | null;
}

/** One step. Steps of one session are taken one after the other, each with the session of the last. */
export async function computerStep(
  before: ComputerSession,
  event: ComputerEvent,
  around: Surroundings,
): Promise<ComputerStep> {
  const { now } = around;
  const current = await atThisTime(before, around);
  const heard = await react(current, event, around);
  const { session, again = false, toOthers = [], given = null } = heard;
  const last = again || session.said !== before.said ? await lastFrame(session, now) : [];
  return {
    session: now >= session.endsAt && session.privateKey ? forgotten(session) : session,
    frames: [...toOthers, ...last],
    given,
  };
}

/** What the mere passing of time has done: a code unanswered is a try used, five minutes are the end. */
async function atThisTime(
  session: ComputerSession,
  around: Surroundings,
): Promise<ComputerSession> {
  const { stage, endsAt } = session;
  if (around.now >= endsAt) return isOver(session) ? session : ending(session, 'expired');
  const lapsed = stage.kind === 'confirming' && around.now >= stage.until;
  return lapsed ? withCodeMissed(session, around) : session;
}

async function react(
  session: ComputerSession,
  event: ComputerEvent,
  around: Surroundings,
): Promise<Received> {
  switch (event.kind) {
    case 'frame':
      return around.now < session.endsAt
        ? receiveFromPhone(session, event.frame, around)
        : { session };
    case 'resume':
      return { session, again: true };
    case 'confirm':
      return { session: await confirm(session, event, around) };
    case 'prolong':
      return { session: prolonged(session, around.now) };
    case 'result':
      return { session: withResult(session, event.result) };
    case 'close':
      return { session: isOver(session) ? session : ending(session, 'closed-on-computer') };
    case 'time':
      return { session };
  }
}

/** A pick among codes that are no longer shown, from a second click or another window, is no try. */
async function confirm(
  session: ComputerSession,
  { code, among }: Extract<ComputerEvent, { kind: 'confirm' }>,
  around: Surroundings,
): Promise<ComputerSession> {
  const { stage, rows } = session;
  if (stage.kind !== 'confirming') return session;
  if (among.join() !== stage.candidates.join()) return session;
  if (code === null || !equalTexts(code, stage.code)) return withCodeMissed(session, around);
  return withMessage({ ...session, stage: { kind: 'paired', last: null } }, { kind: 'rows', rows });
}

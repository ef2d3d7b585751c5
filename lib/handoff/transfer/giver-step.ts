import { fromBase64Url } from '../wire/base64';
import { equalTexts } from '../wire/equal-texts';
import { makeFrame } from '../wire/frame';
import type { Surroundings } from '../wire/surroundings';
import { giverKeys, givingEnded, isGiverOver, type GiverSession } from './giver-session';
import { receiveFromTaker } from './receive-from-taker';
import { meetingPlace } from './transfer-code';
import { counted, type ToTaker } from './transfer-message';

type Bytes = Uint8Array<ArrayBuffer>;

export type GiverEvent =
  /** A frame as it came from the relay. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /** Connected again: the last message leaves again. */
  | { readonly kind: 'resume' }
  /** The words that the person picked among those shown; null: none of them. */
  | { readonly kind: 'confirm'; readonly words: string | null; readonly among: readonly string[] }
  | { readonly kind: 'time' }
  | { readonly kind: 'close' };

export interface GiverStep {
  readonly session: GiverSession;
  readonly frames: readonly Bytes[];
}

/**
 * One step. Steps of one session are taken one after the other, each with the session of the last.
 * @param sender gives the text of the sender, each time that it is to leave; null while it cannot be had
 */
export async function giverStep(
  before: GiverSession,
  event: GiverEvent,
  around: Surroundings,
  sender: () => Promise<string | null>,
): Promise<GiverStep> {
  const { now } = around;
  const isLate = now >= before.endsAt;
  const current = isLate && !isGiverOver(before) ? givingEnded(before, 'expired') : before;
  const { session, again = false, toOther = null } = await react(current, event, around);
  const own = again || session.said !== before.said ? await lastFrame(session, sender) : [];
  const others = toOther ? await usedFrame(session, toOther) : [];
  return {
    session: isLate ? { ...session, privateKey: null, taker: null, last: null } : session,
    frames: [...own, ...others],
  };
}

interface Reaction {
  readonly session: GiverSession;
  readonly again?: boolean;
  readonly toOther?: string | null;
}

async function react(
  session: GiverSession,
  event: GiverEvent,
  around: Surroundings,
): Promise<Reaction> {
  switch (event.kind) {
    case 'frame':
      return receiveFromTaker(session, event.frame, around);
    case 'resume':
      return { session, again: true };
    case 'confirm':
      return { session: confirm(session, event) };
    case 'close':
      return { session: isGiverOver(session) ? session : givingEnded(session, 'closed') };
    case 'time':
      return { session };
  }
}

/** One pick: a wrong one ends it, as there is nothing to draw anew. One of words no longer shown is none. */
function confirm(
  session: GiverSession,
  { words, among }: Extract<GiverEvent, { kind: 'confirm' }>,
): GiverSession {
  const { stage } = session;
  if (stage.kind !== 'confirming' || among.join() !== stage.among.join()) return session;
  if (words === null || !equalTexts(words, stage.words)) {
    return givingEnded(session, 'not-confirmed');
  }
  return { ...session, said: session.said + 1, last: { kind: 'sender' }, stage: { kind: 'sent' } };
}

/** The frame of the last message, sealed anew. */
async function lastFrame(
  session: GiverSession,
  sender: () => Promise<string | null>,
): Promise<Bytes[]> {
  const { last, taker, said } = session;
  if (!last || !taker) return [];
  if (last.kind !== 'sender') return frameTo(session, taker.key, { message: last, number: said });
  const text = await sender();
  if (text === null) return [];
  return frameTo(session, taker.key, { message: { kind: 'sender', text }, number: said });
}

/** The first word of this side says whose it is; further ones are this side's for whoever has heard that. */
async function frameTo(
  session: GiverSession,
  to: string,
  { message, number }: { readonly message: ToTaker; readonly number: number },
): Promise<Bytes[]> {
  const keys = giverKeys(session);
  const key = fromBase64Url(to);
  if (!keys || !key) return [];
  const { link } = await meetingPlace(session.code);
  const isKnown = message.kind !== 'welcome' && to === session.taker?.key;
  const way = { link, direction: 'to-phone', from: isKnown ? keys : null, to: key } as const;
  const heard = session.taker?.heard ?? 0;
  return [await makeFrame(counted({ number, heard, message }), way)];
}

const usedFrame = (session: GiverSession, other: string) =>
  frameTo(session, other, { message: { kind: 'end', reason: 'used' }, number: 1 });

import type { TransferResult } from '../handoff-words';
import { fromBase64Url } from '../wire/base64';
import { makeFrame } from '../wire/frame';
import type { Surroundings } from '../wire/surroundings';
import { receiveFromGiver } from './receive-from-giver';
import {
  isTakerOver,
  takerKeys,
  takerSaying,
  takingEnded,
  type TakerSession,
} from './taker-session';
import { meetingPlace } from './transfer-code';
import { counted } from './transfer-message';

type Bytes = Uint8Array<ArrayBuffer>;

export type TakerEvent =
  /** A frame as it came from the relay. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /** Connected again, or nothing heard for a while: the last message leaves again. */
  | { readonly kind: 'resume' }
  /** What became of the key here. */
  | { readonly kind: 'result'; readonly result: TransferResult }
  | { readonly kind: 'time' }
  | { readonly kind: 'close' };

export interface TakerStep {
  readonly session: TakerSession;
  readonly frames: readonly Bytes[];
  /** The text of the sender, which has come with this step: it is in no session. */
  readonly given: string | null;
}

/** One step. Steps of one session are taken one after the other, each with the session of the last. */
export async function takerStep(
  before: TakerSession,
  event: TakerEvent,
  { now }: Surroundings,
): Promise<TakerStep> {
  const isLate = now >= before.endsAt;
  // What has come may wait for its passphrase a little longer than the other computer waits.
  const isLost = isLate && !isTakerOver(before) && before.stage.kind !== 'received';
  const current = isLost ? takingEnded(before, 'expired') : before;
  const { session, again = false, given = null } = await react(current, event);
  const frames = again || session.said !== before.said ? await lastFrame(session) : [];
  return {
    session: isLate ? { ...session, privateKey: null, giver: null } : session,
    frames,
    given,
  };
}

interface Reaction {
  readonly session: TakerSession;
  readonly again?: boolean;
  readonly given?: string;
}

async function react(session: TakerSession, event: TakerEvent): Promise<Reaction> {
  switch (event.kind) {
    case 'frame':
      return receiveFromGiver(session, event.frame);
    case 'resume':
      return { session, again: true };
    case 'result':
      return { session: withResult(session, event.result) };
    case 'close':
      if (isTakerOver(session)) return { session };
      return { session: takerSaying(takingEnded(session, 'closed'), { kind: 'bye' }) };
    case 'time':
      return { session };
  }
}

function withResult(session: TakerSession, result: TransferResult): TakerSession {
  if (session.stage.kind !== 'received') return session;
  const done = { ...session, stage: { kind: 'done', result } } as const;
  return takerSaying(done, { kind: 'result', result });
}

/** The frame of the last message, sealed anew: it says what has been heard by now. */
async function lastFrame(session: TakerSession): Promise<Bytes[]> {
  const { last, giver, said: number } = session;
  const keys = takerKeys(session);
  if (!keys) return [];
  const place = await meetingPlace(session.code);
  // The other computer does not know this one's key before its hello, nor this one the other's.
  const isFirst = last.kind === 'hello';
  const to = isFirst ? place.keys.publicKey : fromBase64Url(giver?.key ?? '');
  if (!to || to.length === 0) return [];
  const way = {
    link: place.link,
    direction: 'to-computer',
    from: isFirst ? null : keys,
    to,
  } as const;
  return [await makeFrame(counted({ number, heard: giver?.heard ?? 0, message: last }), way)];
}

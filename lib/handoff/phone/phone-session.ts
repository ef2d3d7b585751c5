import { toBase64Url } from '../wire/base64';
import { equalTexts } from '../wire/equal-texts';
import { makeFrame, padded } from '../wire/frame';
import { written, type ToComputer } from '../wire/message';
import type { PairingLink } from '../wire/pairing-link';
import { receiveFromComputer } from './receive-from-computer';
import { forgottenByPhone, phoneView, wasReceived, type PhoneSession } from './phone-state';
import type { PhoneView } from './phone-view';
import { makeKeys } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { SESSION_MS } from '../wire/timing';

export type PhoneEvent =
  /** A frame as it came from the relay. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /**
   * Connected again, or nothing heard for `RESEND_MS` while an answer is due: the last message leaves
   * again.
   */
  | { readonly kind: 'resume' }
  /** The letter was read: `key` is the text of its QR code. */
  | { readonly kind: 'give'; readonly rowId: string; readonly key: string }
  /** An instant of the view has passed. */
  | { readonly kind: 'time' };

export interface PhoneStep {
  readonly session: PhoneSession;
  /** To be published to `topics.toComputer`, in this order. */
  readonly frames: readonly Uint8Array<ArrayBuffer>[];
  readonly view: PhoneView;
}

type Frames = PhoneStep['frames'];

/** Says hello: its frame is to leave once the phone listens to `topics.toPhone`. */
export async function startPhone(link: PairingLink, { now }: Surroundings): Promise<PhoneStep> {
  const keys = await makeKeys();
  const hello = { kind: 'hello', publicKey: toBase64Url(keys.publicKey) } as const;
  const session: PhoneSession = {
    link,
    keys,
    startedAt: now,
    deadline: now + SESSION_MS,
    rows: [],
    heard: 0,
    said: 1,
    last: hello,
    stage: { kind: 'greeting' },
  };
  return { session, frames: await lastFrame(session, now), view: phoneView(session, now) };
}

/** One step. Steps of one session are taken one after the other, each with the session of the last. */
export async function phoneStep(
  before: PhoneSession,
  event: PhoneEvent,
  { now }: Surroundings,
): Promise<PhoneStep> {
  const { session, frames } =
    before.keys !== null && now >= before.deadline
      ? { session: expired(before), frames: [] }
      : await react(before, event, now);
  return { session, frames, view: phoneView(session, now) };
}

async function react(
  session: PhoneSession,
  event: PhoneEvent,
  now: number,
): Promise<{ session: PhoneSession; frames: Frames }> {
  const { keys } = session;
  if (!keys) return { session, frames: [] };
  switch (event.kind) {
    case 'frame': {
      const { session: current, again } = await receiveFromComputer(
        session,
        keys,
        event.frame,
        now,
      );
      if (again) return { session: current, frames: await lastFrame(current, now) };
      const { stage } = current;
      if (stage.kind !== 'done' && stage.kind !== 'ended') return { session: current, frames: [] };
      return farewell(current, stage.kind === 'ended' && stage.reason === 'used', now);
    }
    case 'give':
      return give(session, event.rowId, event.key, now);
    case 'resume':
      return { session, frames: await lastFrame(session, now) };
    case 'time':
      return { session, frames: [] };
  }
}

/** Says goodbye to a computer that knows this phone, then forgets. */
async function farewell(session: PhoneSession, unknown: boolean, now: number) {
  const leaving = saying(session, { kind: 'bye' });
  const frames = unknown ? [] : await lastFrame(leaving, now);
  return { session: forgottenByPhone(session, session.stage), frames };
}

const expired = (session: PhoneSession): PhoneSession =>
  forgottenByPhone(session, {
    kind: 'ended',
    reason: 'expired',
    received: wasReceived(session),
  });

async function give(session: PhoneSession, rowId: string, key: string, now: number) {
  const row = session.rows.find(({ id }) => equalTexts(id, rowId));
  if (session.stage.kind !== 'rows' || !row) return { session, frames: [] };
  const sent = saying(session, { kind: 'key', rowId, key });
  if (!padded(textOf(sent, now))) {
    return {
      session: { ...session, stage: { kind: 'rows', last: 'unreadable' } as const },
      frames: [],
    };
  }
  const stage = { kind: 'sent', row, result: null } as const;
  return { session: { ...sent, stage }, frames: await lastFrame(sent, now) };
}

const saying = (session: PhoneSession, message: ToComputer): PhoneSession => ({
  ...session,
  said: session.said + 1,
  last: message,
});

function textOf({ said, heard, deadline, last }: PhoneSession, now: number): string {
  return written({ number: said, heard, left: deadline - now, message: last ?? { kind: 'bye' } });
}

/** The frame of the last message, sealed anew: it says what has been heard by now. */
async function lastFrame(session: PhoneSession, now: number): Promise<Frames> {
  const { keys, last, link } = session;
  if (!keys || !last) return [];
  // The computer does not know this phone's key before its hello.
  const from = last.kind === 'hello' ? null : keys;
  const way = { link, direction: 'to-computer', from, to: link.publicKey } as const;
  return [await makeFrame(textOf(session, now), way)];
}

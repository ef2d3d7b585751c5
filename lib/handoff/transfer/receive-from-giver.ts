import { fromBase64Url } from '../wire/base64';
import { openFrame } from '../wire/frame';
import { isPublicKey } from '../wire/seal';
import {
  isTakerOver,
  takerKeys,
  takerSaying,
  takingEnded,
  type TakerSession,
} from './taker-session';
import { meetingPlace } from './transfer-code';
import { readToTaker, type Counted, type ToTaker } from './transfer-message';
import { transferWords } from './transfer-words';

interface Received {
  readonly session: TakerSession;
  /** The other computer has missed the last message. */
  readonly again?: boolean;
  /** The text of the sender. */
  readonly given?: string;
}

const kept = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** Takes in a frame. What is not from the known computer, in its order, has no effect. */
export async function receiveFromGiver(
  session: TakerSession,
  frame: Uint8Array,
): Promise<Received> {
  const keys = takerKeys(session);
  if (!keys || isTakerOver(session)) return { session };
  const { link } = await meetingPlace(session.code);
  const { giver } = session;
  const from = giver ? kept(giver.key) : null;
  const opened = await openFrame(frame, { link, direction: 'to-phone', to: keys, from });
  const received = opened === null ? null : readToTaker(opened);
  if (!giver) return received ? greeted(session, received.message) : { session };
  if (opened === null) return { session };
  return receiveFromKnown(session, giver, received);
}

/** The first answer says whose it is: the words show whether it is the computer that the person looks at. */
async function greeted(session: TakerSession, message: ToTaker): Promise<Received> {
  if (message.kind === 'end') return { session: takingEnded(session, message.reason) };
  if (message.kind !== 'welcome' || !(await isPublicKey(kept(message.publicKey)))) {
    return { session };
  }
  const { publicKey, nonce } = message;
  const { link } = await meetingPlace(session.code);
  const giver = { giverKey: kept(publicKey), giverNonce: kept(nonce) };
  const own = { takerKey: kept(session.publicKey), takerNonce: kept(session.nonce) };
  const words = await transferWords({ link, ...giver, ...own });
  const met = { giver: { key: publicKey, heard: 1 }, stage: { kind: 'words', words } } as const;
  return { session: takerSaying({ ...session, ...met }, { kind: 'reveal', nonce: session.nonce }) };
}

function receiveFromKnown(
  session: TakerSession,
  giver: NonNullable<TakerSession['giver']>,
  received: Counted<ToTaker> | null,
): Received {
  if (!received) return { session: takingEnded(session, 'failed') };
  const { number, heard, message } = received;
  if (number <= giver.heard) {
    return { session, again: number === giver.heard && heard < session.said };
  }
  const current = { ...session, giver: { ...giver, heard: number } };
  if (message.kind === 'end') {
    // What has come is this computer's to keep, unless the holder takes it back: only time was over there.
    const stays = session.stage.kind === 'received' && message.reason !== 'closed';
    return { session: stays ? current : takingEnded(current, message.reason) };
  }
  if (message.kind !== 'sender' || session.stage.kind !== 'words') {
    return { session: takingEnded(current, 'failed') };
  }
  const taken = takerSaying({ ...current, stage: { kind: 'received' } }, { kind: 'got' });
  return { session: taken, given: message.text };
}

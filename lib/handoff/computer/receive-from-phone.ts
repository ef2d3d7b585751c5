import { fromBase64Url } from '../wire/base64';
import { ending, withMessage, usedFrame, withNewCode } from './computer-messages';
import { isOver, keysOf, linkOf, type ComputerSession } from './computer-session';
import { equalTexts } from '../wire/equal-texts';
import { openFrame } from '../wire/frame';
import { readToComputer, type Numbered, type ToComputer } from '../wire/message';
import { isPublicKey } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { CONFIRMATIONS } from '../wire/timing';

/** A key as a phone gave it, for the row that was tapped. */
export interface GivenKey {
  readonly rowId: string;
  readonly key: string;
}

/** What a frame led to. */
export interface Received {
  readonly session: ComputerSession;
  readonly given?: GivenKey;
  /** The phone has missed the last message: it is to leave again. */
  readonly again?: boolean;
  /** To be said to another phone than the known one. */
  readonly toOthers?: readonly Uint8Array<ArrayBuffer>[];
}

/** Other phones told that they are not the first; further ones are left without an answer. */
const OTHERS = 8;

/** Takes in a frame. What is not from the known phone, in its order, has no effect. */
export async function receiveFromPhone(
  session: ComputerSession,
  frame: Uint8Array,
  around: Surroundings,
): Promise<Received> {
  const to = keysOf(session);
  if (!to) return { session };
  const way = { link: linkOf(session), direction: 'to-computer', to } as const;
  const from = session.phone && fromBase64Url(session.phone.key);
  const known = from && (await openFrame(frame, { ...way, from }));
  if (known !== null) return receiveFromKnown(session, readToComputer(known));
  const unknown = await openFrame(frame, { ...way, from: null });
  const numbered = unknown === null ? null : readToComputer(unknown);
  if (numbered?.message.kind !== 'hello' || numbered.number !== 1) return { session };
  return greet(session, numbered, numbered.message.publicKey, around);
}

/** The first phone that says hello is the one. */
async function greet(
  session: ComputerSession,
  { heard }: Numbered<ToComputer>,
  publicKey: string,
  around: Surroundings,
): Promise<Received> {
  const { phone, stage } = session;
  if (phone && equalTexts(phone.key, publicKey)) {
    return { session, again: phone.heard === 1 && heard < session.said };
  }
  if (!(await isPublicKey(fromBase64Url(publicKey) ?? new Uint8Array()))) return { session };
  if (stage.kind === 'waiting') {
    const greeted = { ...session, phone: { key: publicKey, heard: 1 } };
    return { session: await withNewCode(greeted, CONFIRMATIONS, around) };
  }
  if (session.othersTold >= OTHERS) return { session };
  return {
    session: { ...session, othersTold: session.othersTold + 1 },
    toOthers: await usedFrame(session, publicKey),
  };
}

/** A message that only the known phone can have made. One that an honest phone never makes is the end. */
function receiveFromKnown(
  session: ComputerSession,
  numbered: Numbered<ToComputer> | null,
): Received {
  if (!session.phone) return { session };
  if (!numbered) return { session: failing(session) };
  const { number, message } = numbered;
  if (number <= session.phone.heard) {
    const again = number === session.phone.heard && numbered.heard < session.said;
    return { session, again };
  }
  const current = { ...session, phone: { ...session.phone, heard: number } };
  if (message.kind === 'bye') return { session: leave(current) };
  if (isOver(session)) return { session: current };
  const row =
    message.kind === 'key' && session.rows.find(({ id }) => equalTexts(id, message.rowId));
  if (message.kind !== 'key' || !row || session.stage.kind !== 'paired') {
    return { session: failing(current) };
  }
  const given = { ...current, keysGiven: session.keysGiven + 1, stage: { kind: 'given' } as const };
  return {
    session: withMessage(given, { kind: 'result', result: 'proving' }),
    given: { rowId: message.rowId, key: message.key },
  };
}

const failing = (session: ComputerSession) =>
  isOver(session) ? session : ending(session, 'failed');

/** The phone is gone: it has heard the end, or made it. */
function leave(session: ComputerSession): ComputerSession {
  const over = isOver(session)
    ? session
    : ({ ...session, rows: [], stage: { kind: 'ended', reason: 'closed-on-phone' } } as const);
  return { ...over, last: null, endHeard: true };
}

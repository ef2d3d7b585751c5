import { fromBase64Url } from '../wire/base64';
import { equalTexts } from '../wire/equal-texts';
import { openFrame } from '../wire/frame';
import { isPublicKey } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { giverKeys, givingEnded, hasLeft, isGiverOver, type GiverSession } from './giver-session';
import { meetingPlace } from './transfer-code';
import { readToGiver, type Counted, type ToGiver } from './transfer-message';
import { commitmentTo, transferWords, wordsAmong } from './transfer-words';

/** Other computers told that they are not the first; further ones are left without an answer. */
const OTHERS = 8;

interface Received {
  readonly session: GiverSession;
  /** The other computer has missed the last message. */
  readonly again?: boolean;
  /** The key of another computer, to be told that the code is used. */
  readonly toOther?: string;
}

const kept = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** Takes in a frame. What is not from the known computer, in its order, has no effect. */
export async function receiveFromTaker(
  session: GiverSession,
  frame: Uint8Array,
  around: Surroundings,
): Promise<Received> {
  const keys = giverKeys(session);
  if (!keys) return { session };
  const place = await meetingPlace(session.code);
  const way = { link: place.link, direction: 'to-computer' } as const;
  const { taker } = session;
  const known = taker && (await openFrame(frame, { ...way, to: keys, from: kept(taker.key) }));
  if (known !== null) return receiveFromKnown(session, readToGiver(known), around);
  const unknown = await openFrame(frame, { ...way, to: place.keys, from: null });
  const hello = unknown === null ? null : readToGiver(unknown);
  if (hello?.number !== 1 || hello.message.kind !== 'hello') return { session };
  return greet(session, hello.message, hello.heard);
}

/** The first computer that says hello is the one. */
async function greet(
  session: GiverSession,
  { publicKey, commitment }: Extract<ToGiver, { kind: 'hello' }>,
  heard: number,
): Promise<Received> {
  const { taker } = session;
  if (taker && equalTexts(taker.key, publicKey)) {
    return { session, again: taker.heard === 1 && heard < session.said };
  }
  if (!(await isPublicKey(kept(publicKey)))) return { session };
  if (session.stage.kind === 'waiting') {
    const { publicKey: own, nonce, said } = session;
    const welcome = { kind: 'welcome', publicKey: own, nonce } as const;
    const greeted = { taker: { key: publicKey, commitment, heard: 1 }, said: said + 1 };
    return { session: { ...session, ...greeted, last: welcome, stage: { kind: 'greeted' } } };
  }
  if (session.othersTold >= OTHERS) return { session };
  return { session: { ...session, othersTold: session.othersTold + 1 }, toOther: publicKey };
}

/** A message that only the known computer can have made. One that an honest one never makes is the end. */
async function receiveFromKnown(
  session: GiverSession,
  received: Counted<ToGiver> | null,
  around: Surroundings,
): Promise<Received> {
  const { taker } = session;
  if (!taker) return { session };
  if (!received) return { session: failing(session) };
  const { number, heard, message } = received;
  if (number <= taker.heard) {
    return { session, again: number === taker.heard && heard < session.said };
  }
  const current = { ...session, taker: { ...taker, heard: number } };
  const { kind } = session.stage;
  if (message.kind === 'bye') {
    return { session: isGiverOver(current) ? current : leave(current) };
  }
  if (isGiverOver(current)) return { session: current };
  if (message.kind === 'reveal' && kind === 'greeted') {
    return { session: await revealed(current, message.nonce, around) };
  }
  if (message.kind === 'got' && kind === 'sent') {
    return { session: { ...current, stage: { kind: 'taken' } } };
  }
  if (message.kind === 'result' && (kind === 'sent' || kind === 'taken')) {
    return { session: { ...current, stage: { kind: 'done', result: message.result } } };
  }
  return { session: failing(current) };
}

/** The other computer's nonce has come: it has to be the one that it had bound itself to. */
async function revealed(
  session: GiverSession,
  nonce: string,
  { random }: Surroundings,
): Promise<GiverSession> {
  const { taker } = session;
  if (!taker) return session;
  const [takerKey, takerNonce] = [kept(taker.key), kept(nonce)];
  const promised = [...kept(taker.commitment)].join();
  if (!equalTexts([...(await commitmentTo(takerKey, takerNonce))].join(), promised)) {
    return failing(session);
  }
  const { link } = await meetingPlace(session.code);
  const own = { giverKey: kept(session.publicKey), giverNonce: kept(session.nonce) };
  const words = await transferWords({ link, takerKey, takerNonce, ...own });
  return { ...session, stage: { kind: 'confirming', words, among: wordsAmong(words, random) } };
}

const failing = (session: GiverSession) =>
  isGiverOver(session) ? session : givingEnded(session, 'failed');

/** The person has ended it on the other computer, which waits for no answer. */
const leave = (session: GiverSession): GiverSession => ({
  ...session,
  last: null,
  stage: { kind: 'ended', reason: 'closed', left: hasLeft(session) },
});

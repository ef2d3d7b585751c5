import { fromBase64Url, toBase64Url } from '../wire/base64';
import { keysOf, linkOf, type ComputerSession } from './computer-session';
import { makeFrame } from '../wire/frame';
import { written, type Numbered, type ToPhone } from '../wire/message';
import type { ComputerEnd, KeyRefusal, KeyResult } from '../handoff-words';
import { candidatesWith, shortCode } from '../wire/short-code';
import type { Surroundings } from '../wire/surroundings';
import { CONFIRMATION_MS, KEYS } from '../wire/timing';

type Bytes = Uint8Array<ArrayBuffer>;

/** The session with one more thing to say; what it said before is thereby overtaken. */
export function withMessage(session: ComputerSession, message: ToPhone): ComputerSession {
  return { ...session, said: session.said + 1, last: message };
}

/** A new code, which the person has a while to find among the candidates. */
export async function withNewCode(
  session: ComputerSession,
  triesLeft: number,
  { now, random }: Surroundings,
): Promise<ComputerSession> {
  const nonce = random(16);
  const phoneKey = fromBase64Url(session.phone?.key ?? '') ?? new Uint8Array();
  const code = await shortCode(linkOf(session), phoneKey, nonce);
  const candidates = candidatesWith(code, random);
  const until = Math.min(now + CONFIRMATION_MS, session.endsAt);
  const stage = { kind: 'confirming', code, candidates, triesLeft, until } as const;
  return withMessage({ ...session, stage }, { kind: 'code', nonce: toBase64Url(nonce) });
}

/** The person did not find the code, or not in time. */
export async function withCodeMissed(
  session: ComputerSession,
  around: Surroundings,
): Promise<ComputerSession> {
  const { stage } = session;
  if (stage.kind !== 'confirming') return session;
  return stage.triesLeft > 1
    ? withNewCode(session, stage.triesLeft - 1, around)
    : ending(session, 'not-confirmed');
}

/** The session at its end: nothing about a sender stays in it. */
export function ending(session: ComputerSession, reason: ComputerEnd): ComputerSession {
  const over = { ...session, rows: [], stage: { kind: 'ended', reason } } as const;
  return session.phone ? withMessage(over, { kind: 'end', reason }) : over;
}

const isRefusal = (result: KeyResult): result is KeyRefusal =>
  result === 'refused' || result === 'refused-earlier-kept' || result === 'unreadable';

/** What became of the key that the phone gave. */
export function withResult(session: ComputerSession, result: KeyResult): ComputerSession {
  if (session.stage.kind !== 'given') return session;
  const message = { kind: 'result', result } as const;
  if (isRefusal(result)) {
    if (session.keysGiven >= KEYS) return ending(session, 'failed');
    return withMessage({ ...session, stage: { kind: 'paired', last: result } }, message);
  }
  if (result === 'proven' || result === 'unproven') {
    return withMessage({ ...session, rows: [], stage: { kind: 'done', result } }, message);
  }
  const same = session.last?.kind === 'result' && session.last.result === result;
  return same ? session : withMessage(session, message);
}

async function frameTo(
  session: ComputerSession,
  phone: string,
  numbered: Numbered<ToPhone>,
): Promise<Bytes[]> {
  const from = keysOf(session);
  const to = fromBase64Url(phone);
  if (!from || !to) return [];
  const way = { link: linkOf(session), direction: 'to-phone', from, to } as const;
  return [await makeFrame(written(numbered), way)];
}

/** The frame of the last message, sealed anew: it says what has been heard by now. */
export async function lastFrame(session: ComputerSession, now: number): Promise<Bytes[]> {
  const { phone, last, said, stage, endsAt } = session;
  if (!phone || !last) return [];
  const until = stage.kind === 'confirming' ? stage.until : endsAt;
  const left = Math.max(0, until - now);
  return frameTo(session, phone.key, { number: said, heard: phone.heard, left, message: last });
}

/** Tells a second phone that it is not the first. */
export function usedFrame(session: ComputerSession, phone: string): Promise<Bytes[]> {
  const message = { kind: 'end', reason: 'used' } as const;
  return frameTo(session, phone, { number: 1, heard: 1, left: 0, message });
}

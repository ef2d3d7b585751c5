import { fromBase64Url } from '../wire/base64';
import { openFrame } from '../wire/frame';
import { readToPhone, type Numbered, type ToPhone } from '../wire/message';
import { wasReceived, type PhoneSession, type PhoneStage } from './phone-state';
import type { KeyResult } from '../handoff-words';
import type { KeyPair } from '../wire/seal';
import { shortCode } from '../wire/short-code';

interface Received {
  readonly session: PhoneSession;
  /** The computer has missed the last message: it is to leave again. */
  readonly again?: boolean;
}

/** Takes in a frame. What is not from the computer of the QR code, in its order, has no effect. */
export async function receiveFromComputer(
  session: PhoneSession,
  keys: KeyPair,
  frame: Uint8Array,
  now: number,
): Promise<Received> {
  const { link } = session;
  const way = { link, direction: 'to-phone', from: link.publicKey, to: keys } as const;
  const text = await openFrame(frame, way);
  if (text === null) return { session };
  const numbered = readToPhone(text);
  if (!numbered) return { session: failing(session) };
  if (numbered.number <= session.heard) {
    const again = numbered.number === session.heard && numbered.heard < session.said;
    return { session, again };
  }
  const stage = await stageAfter(session, keys, numbered, now);
  if (!stage) return { session: failing(session) };
  const { message, left, number } = numbered;
  const rows = message.kind === 'rows' ? message.rows : session.rows;
  // A code's time is not the session's.
  const ends = message.kind === 'code' || message.kind === 'end' ? session.deadline : now + left;
  const deadline = Math.min(session.deadline, ends);
  const last = keptLast(session, stage);
  return { session: { ...session, heard: number, rows, deadline, last, stage } };
}

/** The key does not stay longer than it may have to be sent again. */
function keptLast({ last }: PhoneSession, stage: PhoneStage): PhoneSession['last'] {
  return last?.kind === 'key' && stage.kind !== 'sent' ? null : last;
}

const failing = (session: PhoneSession): PhoneSession => ({
  ...session,
  stage: { kind: 'ended', reason: 'failed', received: wasReceived(session) },
});

/** Where a message leads, or null where the computer never says it at this stage. */
async function stageAfter(
  session: PhoneSession,
  keys: KeyPair,
  { message, left }: Numbered<ToPhone>,
  now: number,
): Promise<PhoneStage | null> {
  const { kind } = session.stage;
  switch (message.kind) {
    case 'end':
      return { kind: 'ended', reason: message.reason, received: wasReceived(session) };
    case 'code': {
      if (kind !== 'greeting' && kind !== 'code') return null;
      const nonce = fromBase64Url(message.nonce) ?? new Uint8Array();
      const code = await shortCode(session.link, keys.publicKey, nonce);
      return { kind: 'code', code, until: Math.min(session.deadline, now + left) };
    }
    case 'rows':
      return kind === 'greeting' || kind === 'code' ? { kind: 'rows', last: null } : null;
    case 'result':
      return afterResult(session.stage, message.result);
  }
}

function afterResult(stage: PhoneStage, result: KeyResult): PhoneStage | null {
  if (stage.kind !== 'sent') return null;
  switch (result) {
    case 'proving':
    case 'passphrase-awaited':
      return { ...stage, result };
    case 'proven':
    case 'unproven':
      return { kind: 'done', row: stage.row, result };
    default:
      return { kind: 'rows', last: result };
  }
}

import { fromBase64Url, toBase64Url } from '../wire/base64';
import type { ToPhone } from '../wire/message';
import type { PairingLink } from '../wire/pairing-link';
import type { HandoffEndReason, HandoffRow, KeyRefusal } from '../handoff-words';
import { makeKeys, type KeyPair } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { LONGEST_WAIT_MS, SESSION_MS } from '../wire/timing';

type ComputerStage =
  /** The QR code is shown. */
  | { readonly kind: 'waiting' }
  /** A phone has said hello; the person is to pick the code that it shows. */
  | {
      readonly kind: 'confirming';
      readonly code: string;
      readonly candidates: readonly string[];
      /** This one included. */
      readonly triesLeft: number;
      readonly until: number;
    }
  /** The phone has the rows. */
  | { readonly kind: 'paired'; readonly last: KeyRefusal | null }
  /** The phone has given a key, which is not kept here. */
  | { readonly kind: 'given' }
  | { readonly kind: 'done'; readonly result: 'proven' | 'unproven' }
  | { readonly kind: 'ended'; readonly reason: HandoffEndReason };

/** The phone that said hello first. */
interface KnownPhone {
  /** Base64url. */
  readonly key: string;
  /** Number of its last message. */
  readonly heard: number;
}

/**
 * The computer's side. It is JSON: the background keeps it in `storage.session` after every step, so
 * neither its own death nor the panel's closing ends a hand-off. Bytes are base64url.
 */
export interface ComputerSession {
  readonly channel: string;
  readonly publicKey: string;
  /** Null once the session is forgotten: nothing is read or said any more. */
  readonly privateKey: string | null;
  /** As the link says it, which every message is bound to. */
  readonly expiresAt: number;
  /** When it is over: as the link says, or later where the person has prolonged the wait for a phone. */
  readonly endsAt: number;
  readonly rows: readonly HandoffRow[];
  readonly phone: KnownPhone | null;
  /** Number of the last message to the phone, 0 before the first, and that message. */
  readonly said: number;
  readonly last: ToPhone | null;
  /** Whether the phone has heard the end. */
  readonly endHeard: boolean;
  /** Keys it has given. */
  readonly keysGiven: number;
  /** Other phones that were told that the code is used. */
  readonly othersTold: number;
  readonly stage: ComputerStage;
}

/** A new session, for the rows that the phone is to be shown once it is confirmed. */
export async function startComputer(
  rows: readonly Omit<HandoffRow, 'id'>[],
  { now, random }: Surroundings,
): Promise<ComputerSession> {
  const { publicKey, privateKey } = await makeKeys();
  // The link counts in whole seconds.
  const expiresAt = Math.floor((now + SESSION_MS) / 1000) * 1000;
  return {
    channel: toBase64Url(random(16)),
    publicKey: toBase64Url(publicKey),
    privateKey: toBase64Url(privateKey),
    expiresAt,
    endsAt: expiresAt,
    rows: rows.map((row) => ({ ...row, id: toBase64Url(random(9)) })),
    phone: null,
    said: 0,
    last: null,
    endHeard: false,
    keysGiven: 0,
    othersTold: 0,
    stage: { kind: 'waiting' },
  };
}

const kept = (text: string) => fromBase64Url(text) ?? new Uint8Array();

export function linkOf({ channel, publicKey, expiresAt }: ComputerSession): PairingLink {
  return { channel: kept(channel), publicKey: kept(publicKey), expiresAt };
}

/** The computer's keys, or null once they are forgotten. */
export function keysOf({ publicKey, privateKey }: ComputerSession): KeyPair | null {
  return privateKey === null ? null : { publicKey: kept(publicKey), privateKey: kept(privateKey) };
}

/** Nothing that could open or make a frame, and nothing about a sender, outlives the session. */
export function forgotten(session: ComputerSession): ComputerSession {
  return { ...session, privateKey: null, rows: [], phone: null, last: null };
}

/** The same, waiting for a phone for as long again; an hour in all, lest a forgotten screen wait for ever. */
export function prolonged(session: ComputerSession, now: number): ComputerSession {
  if (session.stage.kind !== 'waiting') return session;
  const endsAt = Math.min(now + SESSION_MS, session.expiresAt + LONGEST_WAIT_MS);
  return { ...session, endsAt: Math.max(session.endsAt, endsAt) };
}

/** Whether nothing more can come of it but its end being heard. */
export const isOver = ({ stage }: ComputerSession): boolean =>
  stage.kind === 'done' || stage.kind === 'ended';

import type { TransferEnd, TransferResult } from '../handoff-words';
import { fromBase64Url, toBase64Url } from '../wire/base64';
import { makeKeys, type KeyPair } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { newTransferCode } from './transfer-code';
import type { ToTaker } from './transfer-message';

/** How long a code waits for the other computer, and all that follows. */
export const TRANSFER_MS = 10 * 60_000;

type GiverStage =
  /** The code is shown. */
  | { readonly kind: 'waiting' }
  /** A computer has said hello; its nonce is still to come. */
  | { readonly kind: 'greeted' }
  /** The person is to pick the words that the other computer shows. */
  | { readonly kind: 'confirming'; readonly words: string; readonly among: readonly string[] }
  /** The holder has agreed: the sender leaves, again and again until it is heard. */
  | { readonly kind: 'sent' }
  /** The other computer has it, and proves its key. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'done'; readonly result: TransferResult }
  /** `left`: the sender had gone out by then. */
  | { readonly kind: 'ended'; readonly reason: TransferEnd; readonly left: boolean };

/**
 * The computer that gives. JSON, kept in `storage.session` after every step; bytes are base64url. The
 * sender that it gives is in none of it.
 */
export interface GiverSession {
  readonly code: string;
  readonly publicKey: string;
  /** Null once the session is forgotten. */
  readonly privateKey: string | null;
  readonly nonce: string;
  readonly endsAt: number;
  /** The computer that said hello first; `heard`: the number of its last message. */
  readonly taker: {
    readonly key: string;
    readonly commitment: string;
    readonly heard: number;
  } | null;
  readonly said: number;
  /** What was said last; of the sender, only that it was. */
  readonly last: Exclude<ToTaker, { kind: 'sender' }> | { readonly kind: 'sender' } | null;
  /** Other computers that were told that the code is used. */
  readonly othersTold: number;
  readonly stage: GiverStage;
}

export async function startGiver({ now, random }: Surroundings): Promise<GiverSession> {
  const { publicKey, privateKey } = await makeKeys();
  return {
    code: newTransferCode(random),
    publicKey: toBase64Url(publicKey),
    privateKey: toBase64Url(privateKey),
    // Drawn before anybody is there: what is shown depends on nothing that another side could choose.
    nonce: toBase64Url(random(16)),
    endsAt: now + TRANSFER_MS,
    taker: null,
    said: 0,
    last: null,
    othersTold: 0,
    stage: { kind: 'waiting' },
  };
}

const kept = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** The keys of a session that is not forgotten. */
export const giverKeys = ({ publicKey, privateKey }: GiverSession): KeyPair | null =>
  privateKey === null ? null : { publicKey: kept(publicKey), privateKey: kept(privateKey) };

/** Whether the sender has gone out: the other computer may have it, whatever is heard from now on. */
export const hasLeft = ({ stage }: GiverSession): boolean =>
  stage.kind === 'sent' || stage.kind === 'taken';

export const isGiverOver = ({ stage }: GiverSession): boolean =>
  stage.kind === 'done' || stage.kind === 'ended';

/** The session at its end; the other computer is told, where there is one. */
export function givingEnded(session: GiverSession, reason: TransferEnd): GiverSession {
  const left = hasLeft(session);
  const over = { ...session, stage: { kind: 'ended', reason, left } } as const;
  if (!session.taker) return over;
  return { ...over, said: session.said + 1, last: { kind: 'end', reason } };
}

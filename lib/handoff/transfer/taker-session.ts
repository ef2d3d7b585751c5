import type { TransferEnd, TransferResult } from '../handoff-words';
import { fromBase64Url, toBase64Url } from '../wire/base64';
import { makeKeys, type KeyPair } from '../wire/seal';
import type { Surroundings } from '../wire/surroundings';
import { TRANSFER_MS } from './giver-session';
import type { ToGiver } from './transfer-message';
import { commitmentTo } from './transfer-words';

type TakerStage =
  /** It has said hello. */
  | { readonly kind: 'greeting' }
  /** The words are shown: the person picks them on the other computer. */
  | { readonly kind: 'words'; readonly words: string }
  /** The sender has come, and waits for a passphrase of this computer. */
  | { readonly kind: 'received' }
  | { readonly kind: 'done'; readonly result: TransferResult }
  | { readonly kind: 'ended'; readonly reason: TransferEnd };

/** The computer that takes. JSON, kept in `storage.session` after every step; bytes are base64url. */
export interface TakerSession {
  readonly code: string;
  readonly publicKey: string;
  /** Null once the session is forgotten. */
  readonly privateKey: string | null;
  readonly nonce: string;
  readonly endsAt: number;
  readonly giver: { readonly key: string; readonly heard: number } | null;
  readonly said: number;
  readonly last: ToGiver;
  readonly stage: TakerStage;
}

export async function startTaker(
  code: string,
  { now, random }: Surroundings,
): Promise<TakerSession> {
  const keys = await makeKeys();
  const nonce = random(16);
  const publicKey = toBase64Url(keys.publicKey);
  const commitment = toBase64Url(await commitmentTo(keys.publicKey, nonce));
  return {
    code,
    publicKey,
    privateKey: toBase64Url(keys.privateKey),
    nonce: toBase64Url(nonce),
    endsAt: now + TRANSFER_MS,
    giver: null,
    said: 1,
    last: { kind: 'hello', publicKey, commitment },
    stage: { kind: 'greeting' },
  };
}

const kept = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** The keys of a session that is not forgotten. */
export const takerKeys = ({ publicKey, privateKey }: TakerSession): KeyPair | null =>
  privateKey === null ? null : { publicKey: kept(publicKey), privateKey: kept(privateKey) };

export const isTakerOver = ({ stage }: TakerSession): boolean =>
  stage.kind === 'done' || stage.kind === 'ended';

/** The session with one more thing to say. */
export const takerSaying = (session: TakerSession, message: ToGiver): TakerSession => ({
  ...session,
  said: session.said + 1,
  last: message,
});

/** The session at its end. */
export const takingEnded = (session: TakerSession, reason: TransferEnd): TakerSession => ({
  ...session,
  stage: { kind: 'ended', reason },
});

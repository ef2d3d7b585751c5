import { toBase64 } from '../../lib/handoff/wire/base64';
import {
  descriptors,
  random,
  reasonOf,
  secretOf,
  type Credentials,
  type TouchFailure,
} from './passkey-ceremony';

/** What a passkey made of a backup's nonce, as the background takes it: in base64. */
export interface BackupTouchSent {
  readonly credentialId: string;
  readonly nonce: string;
  readonly first: string;
  readonly second: string;
}

type BackupTouchResult =
  | { readonly ok: true; readonly touch: BackupTouchSent }
  | { readonly ok: false; readonly reason: TouchFailure };

/** As age's passkey recipients have it: two secrets to a file, so that one touch opens one file. */
const LABEL = 'age-encryption.org/fido2prf';
const NONCE = 16;

/** A nonce for a new backup, in base64 without padding. */
export const newNonce = (): string => toBase64(random(NONCE)).replace(/=+$/, '');

function inputOf(nonce: Uint8Array, which: 1 | 2): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...new TextEncoder().encode(LABEL), which, ...nonce);
}

/** Asks for a touch of one of these passkeys, for the backup of this nonce. */
export async function touchForBackup(
  credentials: Credentials,
  passkeys: readonly string[],
  nonce: string,
): Promise<BackupTouchResult> {
  const bytes = Uint8Array.from(atob(nonce), (letter) => letter.charCodeAt(0));
  const prf = { eval: { first: inputOf(bytes, 1), second: inputOf(bytes, 2) } };
  try {
    const touched = await credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: descriptors(passkeys),
        userVerification: 'required',
        extensions: { prf },
      },
    });
    if (!touched || !passkeys.includes(touched.id)) return { ok: false, reason: 'cancelled' };
    const { prf: given } = (touched as PublicKeyCredential).getClientExtensionResults();
    const first = secretOf(given?.results?.first);
    const second = secretOf(given?.results?.second);
    if (!first || !second) return { ok: false, reason: 'none' };
    const secrets = { first: toBase64(first), second: toBase64(second) };
    first.fill(0);
    second.fill(0);
    return { ok: true, touch: { credentialId: touched.id, nonce, ...secrets } };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

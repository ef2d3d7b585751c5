import { fromBase64, fromBase64Url } from '../../lib/handoff/wire/base64';
import type { PasskeyView } from '../../lib/messaging/views';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Why a touch came to nothing. `none`: the authenticator makes no secrets (PRF). `cancelled`: also its
 * time ran out, or it is not the one; browsers don't say which. `unavailable`: not in this browser.
 */
export type TouchFailure = 'cancelled' | 'none' | 'known-already' | 'unavailable';

export type TouchResult =
  | {
      readonly ok: true;
      readonly credentialId: string;
      readonly salt: Bytes;
      readonly output: Bytes;
    }
  | { readonly ok: false; readonly reason: TouchFailure };

/** `navigator.credentials`, as far as it is used. */
export type Credentials = Pick<CredentialsContainer, 'create' | 'get'>;

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const failed = (reason: TouchFailure): TouchResult => ({ ok: false, reason });

export function reasonOf(error: unknown): TouchFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'known-already';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'unavailable';
}

export const secretOf = (given: BufferSource | undefined): Bytes | null => {
  if (!given) return null;
  // A copy of its own, that can be zeroed.
  return ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength).slice()
    : new Uint8Array(given).slice();
};

export const descriptors = (ids: readonly string[]): PublicKeyCredentialDescriptor[] =>
  ids.flatMap((credentialId) => {
    const id = fromBase64Url(credentialId);
    return id ? [{ id, type: 'public-key' }] : [];
  });

/**
 * Makes a passkey whose secret unlocks the key of `name`.
 * @param onAgain called where the authenticator gives its secret at a second touch only
 */
export async function makePasskey(
  credentials: Credentials,
  name: string,
  others: readonly PasskeyView[],
  onAgain: () => void,
): Promise<TouchResult> {
  const salt = random(32);
  try {
    const made = await credentials.create({ publicKey: creation(name, others, salt) });
    if (!made) return failed('cancelled');
    const outputs = (made as PublicKeyCredential).getClientExtensionResults();
    const output = secretOf(outputs.prf?.results?.first);
    if (output) return { ok: true, credentialId: made.id, salt, output };
    if (!outputs.prf?.enabled) return failed('none');
    onAgain();
    return await touch(credentials, new Map([[made.id, salt]]));
  } catch (error) {
    return failed(reasonOf(error));
  }
}

function creation(
  name: string,
  others: readonly PasskeyView[],
  salt: Bytes,
): PublicKeyCredentialCreationOptions {
  return {
    challenge: random(32),
    // Without an id: the extension's own origin.
    rp: { name: 'Expediteurs LRE' },
    user: { id: random(16), name, displayName: name },
    pubKeyCredParams: [-7, -257].map((alg) => ({ alg, type: 'public-key' })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    excludeCredentials: descriptors(others.map(({ credentialId }) => credentialId)),
    extensions: { prf: { eval: { first: salt } } },
  };
}

/** Asks for a touch of one of these passkeys. */
export async function touchPasskey(
  credentials: Credentials,
  passkeys: readonly PasskeyView[],
): Promise<TouchResult> {
  const salts = passkeys.map(({ credentialId, salt }) => [credentialId, fromBase64(salt)] as const);
  const usable = salts.filter((entry): entry is readonly [string, Bytes] => entry[1] !== null);
  try {
    return await touch(credentials, new Map(usable));
  } catch (error) {
    return failed(reasonOf(error));
  }
}

async function touch(
  credentials: Credentials,
  salts: ReadonlyMap<string, Bytes>,
): Promise<TouchResult> {
  const evaluations = [...salts].map(([credentialId, first]) => [credentialId, { first }] as const);
  const touched = await credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: descriptors([...salts.keys()]),
      userVerification: 'required',
      extensions: { prf: { evalByCredential: Object.fromEntries(evaluations) } },
    },
  });
  const salt = touched && salts.get(touched.id);
  if (!salt) return failed('cancelled');
  const { prf } = (touched as PublicKeyCredential).getClientExtensionResults();
  const output = secretOf(prf?.results?.first);
  return output ? { ok: true, credentialId: touched.id, salt, output } : failed('none');
}

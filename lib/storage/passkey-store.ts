import { problem } from '../errors';
import type { Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { openedVault, storedVault } from './sealed-forms';
import { seal, unseal } from './sealing';
import type { RawDataKey } from './vault';
import type { Passkey, VaultRecord } from './vault-record';

/** What a touch gave: which passkey it was, and the secret that its authenticator made of the salt. */
export interface Touch {
  /** WebAuthn's id of the credential, as base64url. */
  readonly credentialId: string;
  /** The PRF extension's output: 32 bytes that only this authenticator makes, and only of this salt. */
  readonly output: Uint8Array<ArrayBuffer>;
}

export const MAX_PASSKEYS = 10;
const placeOf = (senderId: string, credentialId: string) => `${senderId}/passkey/${credentialId}`;

/**
 * The passkeys of a sender: each wraps the same data key as the passphrase does. One is added while the
 * data key is unlocked, and taken away without it; neither decrypts anything to disk.
 */
export class PasskeyStore {
  constructor(
    private readonly database: Database,
    private readonly erasable: ErasableKeys,
  ) {}

  async list(senderId: string): Promise<readonly Passkey[]> {
    const kept = await this.database.get('vaults', senderId);
    const vault = kept && openedVault(kept, await this.erasable.get(senderId));
    return vault?.passkeys ?? [];
  }

  async add(
    senderId: string,
    raw: RawDataKey,
    { credentialId, output, salt, addedAt }: Touch & Pick<Passkey, 'salt' | 'addedAt'>,
  ): Promise<void> {
    const wrapping = await passkeyKey(output, salt, senderId);
    const dataKey = await seal(wrapping, placeOf(senderId, credentialId), raw);
    await this.#change(senderId, (before) => {
      const others = before.filter((passkey) => passkey.credentialId !== credentialId);
      if (others.length >= MAX_PASSKEYS) throw problem('not-possible-now');
      return [...others, { credentialId, salt, addedAt, dataKey }];
    });
  }

  async remove(senderId: string, credentialId: string): Promise<void> {
    await this.#change(senderId, (before) =>
      before.filter((passkey) => passkey.credentialId !== credentialId),
    );
  }

  /** The data key, or null where this passkey is not one of the sender's. */
  async open(senderId: string, { credentialId, output }: Touch): Promise<RawDataKey | null> {
    const known = await this.list(senderId);
    const passkey = known.find((candidate) => candidate.credentialId === credentialId);
    if (!passkey) return null;
    const wrapping = await passkeyKey(output, passkey.salt, senderId);
    return unseal(wrapping, placeOf(senderId, credentialId), passkey.dataKey);
  }

  async #change(
    senderId: string,
    change: (passkeys: readonly Passkey[]) => readonly Passkey[],
  ): Promise<void> {
    const key = await this.erasable.get(senderId);
    const transaction = this.database.transaction('vaults', 'readwrite');
    const kept = await transaction.store.get(senderId);
    const vault: VaultRecord | null = kept ? openedVault(kept, key) : null;
    if (!vault || !key) throw problem('passphrase-missing');
    const passkeys = change(vault.passkeys ?? []);
    await transaction.store.put(storedVault({ ...vault, passkeys }, key));
    await transaction.done;
  }
}

/** The key that wraps a data key: HKDF of what the authenticator made, bound to the sender. */
async function passkeyKey(
  output: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  senderId: string,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', output, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`expediteurs-lre/passkey/1/${senderId}`);
  const aes = { name: 'AES-GCM', length: 256 };
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return crypto.subtle.deriveKey(hkdf, material, aes, false, ['encrypt', 'decrypt']);
}

import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a touch gave for one backup: two secrets that this passkey makes of the backup's nonce alone. */
export interface BackupTouch {
  /** WebAuthn's id of the credential, as base64url. */
  readonly credentialId: string;
  /** 16 random bytes of the backup, in base64 without padding, as in its header. */
  readonly nonce: string;
  readonly first: Bytes;
  readonly second: Bytes;
}

/** age's own kind of recipient for passkeys: whatever else knows it, and the passkey, opens our files. */
const KIND = 'age-encryption.org/fido2prf';
/** Beside it, which passkey it was: another computer asks for that one. age passes over what it does not know. */
const HINT = 'expediteurs-lre/passkey';
const NONCE = new Uint8Array(12);
const FILE_KEY_BYTES = 16 + 16;

/** HKDF's first half of both secrets, as age has it. */
async function wrappingKey({ first, second }: BackupTouch): Promise<Bytes> {
  const salt = new TextEncoder().encode(KIND);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', salt, hmac, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, Uint8Array.of(...first, ...second)));
}

/** Seals a file for the passkey that was touched. */
export const passkeyRecipient = (touch: BackupTouch): Recipient => ({
  async wrapFileKey(fileKey) {
    const wrapped = chacha20poly1305(await wrappingKey(touch), NONCE).encrypt(fileKey);
    return [
      new Stanza([KIND, touch.nonce], wrapped),
      new Stanza([HINT, touch.credentialId], new Uint8Array()),
    ];
  },
});

/** Opens a file with the passkey that was touched. */
export const passkeyIdentity = (touch: BackupTouch): Identity => ({
  async unwrapFileKey(stanzas) {
    const own = stanzas.find(({ args }) => args[0] === KIND && args[1] === touch.nonce);
    if (own?.body.length !== FILE_KEY_BYTES) return null;
    try {
      return chacha20poly1305(await wrappingKey(touch), NONCE).decrypt(own.body);
    } catch {
      return null;
    }
  },
});

/** Which passkey a header asks for, and the nonce that its secrets are made of; null where it asks for none. */
export function passkeyIn(header: string): Pick<BackupTouch, 'credentialId' | 'nonce'> | null {
  const [, nonce] = /^-> age-encryption\.org\/fido2prf ([A-Za-z0-9+/]{22})$/m.exec(header) ?? [];
  const [, credentialId] = /^-> expediteurs-lre\/passkey ([\w-]{1,1400})$/m.exec(header) ?? [];
  return nonce && credentialId ? { nonce, credentialId } : null;
}

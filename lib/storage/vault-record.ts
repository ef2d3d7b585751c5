/** AES-GCM: the nonce (12 bytes) and the ciphertext with its tag. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Argon2id's cost: `memory` in KiB. Kept with each vault, so that it can be raised later. */
export interface PassphraseCost {
  readonly memory: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Another way to unlock: the data key, wrapped by what an authenticator makes of the salt. */
export interface Passkey {
  /** WebAuthn's id of the credential, as base64url. */
  readonly credentialId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Epoch milliseconds. */
  readonly addedAt: number;
  readonly dataKey: Sealed;
}

/** What the disk holds of a sender's key. */
export interface VaultRecord {
  readonly senderId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: PassphraseCost;
  /** The random data key, wrapped by the key that Argon2id makes of the passphrase. */
  readonly dataKey: Sealed;
  /** Ways beside the passphrase. */
  readonly passkeys?: readonly Passkey[];
  /** The key that AR24 has accepted: codes are made with this one. */
  readonly proven: Sealed | null;
  /** The key last given, not yet accepted; the proven one stays until it is. */
  readonly candidate: Sealed | null;
}

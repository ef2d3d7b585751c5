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

/** What the disk holds of a sender's key. */
export interface VaultRecord {
  readonly senderId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: PassphraseCost;
  /** The random data key, wrapped by the key that Argon2id makes of the passphrase. */
  readonly dataKey: Sealed;
  /** The key that AR24 has accepted: codes are made with this one. */
  readonly proven: Sealed | null;
  /** The key last given, not yet accepted; the proven one stays until it is. */
  readonly candidate: Sealed | null;
}

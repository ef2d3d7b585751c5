import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

type Bytes = Uint8Array<ArrayBuffer>;

/** One side's keys of one session, as bytes: 65 (a point, uncompressed) and 32. */
export interface KeyPair {
  readonly publicKey: Bytes;
  readonly privateKey: Bytes;
}

/** What both sides must agree on, though it is not sent, or is sent in the clear. */
interface Bound {
  readonly info: Bytes;
  readonly aad: Bytes;
}

/** RFC 9180's `enc`, in front of what is sealed. */
const ENCAPSULATED_KEY_BYTES = 65;
/** That, and the tag behind. */
export const SEAL_BYTES = ENCAPSULATED_KEY_BYTES + 16;

/** RFC 9180, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM: what every phone's WebCrypto has. */
const kem = new DhkemP256HkdfSha256();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() });

const bytes = (buffer: ArrayBuffer | Uint8Array) => new Uint8Array(buffer as ArrayBuffer);
const publicKeyOf = (raw: Bytes) => kem.deserializePublicKey(raw.buffer);

async function cryptoKeys({ publicKey, privateKey }: KeyPair): Promise<CryptoKeyPair> {
  return {
    publicKey: await publicKeyOf(publicKey),
    privateKey: await kem.deserializePrivateKey(privateKey.buffer),
  };
}

async function asBytes({ publicKey, privateKey }: CryptoKeyPair): Promise<KeyPair> {
  return {
    publicKey: bytes(await kem.serializePublicKey(publicKey)),
    privateKey: bytes(await kem.serializePrivateKey(privateKey)),
  };
}

export async function makeKeys(): Promise<KeyPair> {
  return asBytes(await kem.generateKeyPair());
}

/** The keys that a seed of 32 bytes stands for (RFC 9180, DeriveKeyPair): who has the seed has both. */
export async function keysFrom(seed: Bytes): Promise<KeyPair> {
  return asBytes(await kem.deriveKeyPair(seed.buffer));
}

/**
 * Seals `plain` for `to` alone, each time under a new encapsulated key: there is no counter to keep, so a
 * worker that dies and seals again repeats no nonce.
 * @param from the sender's keys, which the recipient then knows it to come from (HPKE's Auth mode); null
 *   where the recipient does not know them yet (Base mode)
 */
export async function seal(
  plain: Bytes,
  { from, to, info, aad }: { from: KeyPair | null; to: Bytes } & Bound,
): Promise<Bytes> {
  const { enc, ct } = await suite.seal(
    {
      recipientPublicKey: await publicKeyOf(to),
      ...(from && { senderKey: await cryptoKeys(from) }),
      info: info.buffer,
    },
    plain.buffer,
    aad.buffer,
  );
  const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
  sealed.set(bytes(enc));
  sealed.set(bytes(ct), enc.byteLength);
  return sealed;
}

/** What was sealed for `to` by `from`, or null: damaged, somebody else's, or of another session. */
export async function unseal(
  sealed: Bytes,
  { from, to, info, aad }: { from: Bytes | null; to: KeyPair } & Bound,
): Promise<Bytes | null> {
  try {
    const plain = await suite.open(
      {
        recipientKey: await cryptoKeys(to),
        ...(from && { senderPublicKey: await publicKeyOf(from) }),
        enc: sealed.slice(0, ENCAPSULATED_KEY_BYTES).buffer,
        info: info.buffer,
      },
      sealed.slice(ENCAPSULATED_KEY_BYTES).buffer,
      aad.buffer,
    );
    return bytes(plain);
  } catch {
    return null;
  }
}

/** Whether these bytes are a point of the curve, so that something can be sealed for it. */
export async function isPublicKey(raw: Bytes): Promise<boolean> {
  return publicKeyOf(raw).then(
    () => true,
    () => false,
  );
}

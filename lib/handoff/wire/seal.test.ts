import { describe, expect, it } from 'vitest';
import { isPublicKey, makeKeys, seal, unseal } from './seal';

const hex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const text = (words: string) => Uint8Array.from(new TextEncoder().encode(words));

/** RFC 9180, appendix A.3.3: P-256, AES-128-GCM, Auth mode, sequence number 0. */
const vector = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  aad: hex('436f756e742d30'),
  recipient: {
    publicKey: hex(
      '04423e363e1cd54ce7b7573110ac121399acbc9ed815fae03b72ffbd4c18b01836835c5a09513f28fc971b7266cfde2e96afe84bb0f266920e82c4f53b36e1a78d',
    ),
    privateKey: hex('d929ab4be2e59f6954d6bedd93e638f02d4046cef21115b00cdda2acb2a4440e'),
  },
  sender: hex(
    '04a817a0902bf28e036d66add5d544cc3a0457eab150f104285df1e293b5c10eef8651213e43d9cd9086c80b309df22cf37609f58c1127f7607e85f210b2804f73',
  ),
  sealed: hex(
    '042224f3ea800f7ec55c03f29fc9865f6ee27004f818fcbdc6dc68932c1e52e15b79e264a98f2c535ef06745f3d308624414153b22c7332bc1e691cb4af4d53454' +
      '82ffc8c44760db691a07c5627e5fc2c08e7a86979ee79b494a17cc3405446ac2bdb8f265db4a099ed3289ffe19',
  ),
};

describe('a sealed message', () => {
  it('of RFC 9180 is opened', async () => {
    const { recipient: to, sender: from, info, aad, sealed } = vector;
    const plain = await unseal(sealed, { from, to, info, aad });
    expect(plain && new TextDecoder().decode(plain)).toBe('Beauty is truth, truth beauty');
  });

  it.each([
    ['another direction or session', { info: text('other') }],
    ['another header', { aad: text('other') }],
    ['a sender that is not named', { from: null }],
  ])('of RFC 9180 is not opened with %s', async (_, change) => {
    const { recipient: to, sender: from, info, aad, sealed } = vector;
    expect(await unseal(sealed, { from, to, info, aad, ...change })).toBeNull();
  });

  it('is opened by its recipient alone, from its sender alone', async () => {
    const [one, other, third] = [await makeKeys(), await makeKeys(), await makeKeys()];
    const bound = { info: text('here'), aad: text('1') };
    const sealed = await seal(text('hello'), { from: one, to: other.publicKey, ...bound });
    const open = (from: Uint8Array<ArrayBuffer> | null, to: typeof one) =>
      unseal(sealed, { from, to, ...bound });
    expect(await open(one.publicKey, other)).toEqual(text('hello'));
    expect(await open(one.publicKey, third)).toBeNull();
    expect(await open(third.publicKey, other)).toBeNull();
    expect(await open(null, other)).toBeNull();
    expect(await open(other.publicKey, one)).toBeNull();
  });

  it('never looks the same twice', async () => {
    const [one, other] = [await makeKeys(), await makeKeys()];
    const way = { from: one, to: other.publicKey, info: text('here'), aad: text('1') };
    expect(await seal(text('hello'), way)).not.toEqual(await seal(text('hello'), way));
  });
});

describe('a public key', () => {
  it('is a point of the curve', async () => {
    const { publicKey } = await makeKeys();
    expect(await isPublicKey(publicKey)).toBe(true);
    const off = Uint8Array.from(publicKey);
    off[64]! ^= 1;
    expect(await isPublicKey(off)).toBe(false);
    expect(await isPublicKey(publicKey.slice(0, 64))).toBe(false);
    expect(await isPublicKey(new Uint8Array(65))).toBe(false);
  });
});

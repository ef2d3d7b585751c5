import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../lib/handoff/wire/base64';
import { makePasskey, touchPasskey, type Credentials } from './passkey-ceremony';

const SECRET = new Uint8Array(32).fill(9);
const known = { credentialId: 'b25l', salt: toBase64(new Uint8Array(32).fill(1)), addedAt: 1 };

type Outputs = AuthenticationExtensionsClientOutputs;
const credential = (id: string, outputs: Outputs) =>
  Promise.resolve({ id, type: 'public-key', getClientExtensionResults: () => outputs } as never);
const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));

/** An authenticator that answers so, and what it was asked. */
function authenticator(ways: Partial<Credentials>): Credentials {
  const never = () => Promise.reject(new Error('not expected'));
  return { create: never, get: never, ...ways };
}

describe('making a passkey', () => {
  const make = (ways: Partial<Credentials>, onAgain: () => void = () => undefined) =>
    makePasskey(authenticator(ways), 'Camille Durand', [known], onAgain);

  it('takes the secret of the first touch where there is one', async () => {
    const prf = { enabled: true, results: { first: SECRET } };
    const made = await make({ create: () => credential('dHdv', { prf }) });
    expect(made).toMatchObject({ ok: true, credentialId: 'dHdv', output: SECRET });
  });

  it('asks for a second touch where the authenticator wants one, and says so', async () => {
    let again = 0;
    const made = await make(
      {
        create: () => credential('dHdv', { prf: { enabled: true } }),
        get: () => credential('dHdv', { prf: { results: { first: SECRET.buffer } } }),
      },
      () => void (again += 1),
    );
    expect(made).toMatchObject({ ok: true, output: SECRET });
    expect(again).toBe(1);
  });

  it.each([
    ['none', { create: () => credential('dHdv', {}) }],
    ['none', { create: () => credential('dHdv', { prf: { enabled: false } }) }],
    ['cancelled', { create: refusing('NotAllowedError') }],
    ['cancelled', { create: refusing('AbortError') }],
    ['cancelled', { create: () => Promise.resolve(null) }],
    ['known-already', { create: refusing('InvalidStateError') }],
    ['unavailable', { create: refusing('SecurityError') }],
    ['unavailable', { create: refusing('NotSupportedError') }],
    [
      'cancelled',
      {
        create: () => credential('dHdv', { prf: { enabled: true } }),
        get: refusing('NotAllowedError'),
      },
    ],
    [
      'none',
      {
        create: () => credential('dHdv', { prf: { enabled: true } }),
        get: () => credential('dHdv', {}),
      },
    ],
  ] as const)('comes to nothing, and says why: %s', async (reason, ways) => {
    expect(await make(ways)).toEqual({ ok: false, reason });
  });

  it('leaves out those that are there already, and wants the person verified', async () => {
    let asked: PublicKeyCredentialCreationOptions | undefined;
    await make({
      create: (options) => {
        asked = options?.publicKey;
        return Promise.resolve(null);
      },
    });
    expect(asked?.excludeCredentials).toHaveLength(1);
    expect(asked?.authenticatorSelection).toMatchObject({ userVerification: 'required' });
    expect(asked?.rp).not.toHaveProperty('id');
  });
});

describe('touching a passkey', () => {
  const touch = (ways: Partial<Credentials>) => touchPasskey(authenticator(ways), [known]);

  it('gives the secret, made of this passkey’s own salt', async () => {
    let asked: PublicKeyCredentialRequestOptions | undefined;
    const touched = await touch({
      get: (options) => {
        asked = options?.publicKey;
        return credential('b25l', { prf: { results: { first: SECRET } } });
      },
    });
    expect(touched).toMatchObject({ ok: true, credentialId: 'b25l', output: SECRET });
    const evaluations = asked?.extensions?.prf?.evalByCredential ?? {};
    expect(toBase64(evaluations.b25l?.first as Uint8Array)).toBe(known.salt);
  });

  it.each([
    ['cancelled', { get: refusing('NotAllowedError') }],
    ['cancelled', { get: () => credential('dHJvaXM', { prf: { results: { first: SECRET } } }) }],
    ['none', { get: () => credential('b25l', {}) }],
    ['unavailable', { get: refusing('SecurityError') }],
  ] as const)('comes to nothing, and says why: %s', async (reason, ways) => {
    expect(await touch(ways)).toEqual({ ok: false, reason });
  });
});

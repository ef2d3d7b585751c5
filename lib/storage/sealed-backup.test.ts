import { armor, Decrypter, Encrypter, webauthn } from 'age-encryption';
import { describe, expect, it, vi } from 'vitest';
import { jeanne, JEANNE_EMAIL } from '../../tests/support/people';
import {
  backupLock,
  openBackup,
  openByPasskey,
  sealBackup,
  sealForPasskey,
  type Backup,
} from './sealed-backup';

const PASSPHRASE = 'les tilleuls fleurissent';
const CHEAP = 10;
const backup = {
  email: JEANNE_EMAIL,
  fields: jeanne,
  key: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, period: 30 },
} as Backup;
const sealed = sealBackup(backup, PASSPHRASE, CHEAP);

async function agedText(text: string, workFactor = CHEAP): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(text));
}

describe('a backup', () => {
  it('opens with its passphrase, and tells nothing without', async () => {
    expect(await openBackup(await sealed, PASSPHRASE)).toEqual({ ok: true, backup });
    expect(await sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(await openBackup(await sealed, 'another passphrase')).toEqual({
      ok: false,
      reason: 'backup-passphrase-wrong',
    });
  });

  it('opens by the same words typed on another system', async () => {
    const accented = await sealBackup(backup, 'e\u0301te\u0301 au bord', CHEAP);
    expect(await openBackup(accented, '\u00e9t\u00e9 au bord')).toMatchObject({ ok: true });
  });

  it('does not open once a letter of it was changed', async () => {
    const lines = (await sealed).trimEnd().split('\n');
    for (const at of lines.slice(1, -1).keys()) {
      const line = lines[at + 1]!;
      const other = line.startsWith('A') ? `B${line.slice(1)}` : `A${line.slice(1)}`;
      const tampered = lines.with(at + 1, other).join('\n');
      expect(await openBackup(tampered, PASSPHRASE)).toMatchObject({ ok: false });
    }
  });

  it.each([
    '',
    'a letter',
    '-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----',
  ])('is no other text: %j', async (file) => {
    expect(await openBackup(file, PASSPHRASE)).toMatchObject({ reason: 'backup-unreadable' });
  });

  it('of a newer version says so, and what is none is none', async () => {
    const newer = JSON.stringify({ format: 'expediteurs-lre/backup', version: 2 });
    expect(await openBackup(await agedText(newer), PASSPHRASE)).toMatchObject({
      reason: 'backup-newer',
    });
    for (const text of [
      '{}',
      'x',
      JSON.stringify({ ...backup, format: 'expediteurs-lre/backup', version: 1, key: null }),
    ]) {
      expect(await openBackup(await agedText(text), PASSPHRASE)).toMatchObject({
        reason: 'backup-unreadable',
      });
    }
  });

  it('that would cost a gigabyte to try is not tried', async () => {
    const bytes = armor.decode(await sealed);
    const at = new TextDecoder('latin1').decode(bytes).indexOf(' 10\n');
    bytes.set([0x32, 0x30], at + 1);
    expect(await openBackup(armor.encode(bytes), PASSPHRASE)).toMatchObject({
      reason: 'backup-unreadable',
    });
  });
});

describe('a backup for a passkey', () => {
  const nonce = btoa('0123456789abcdef').replace(/=+$/, '');
  /** What an authenticator does: a secret of its own key and what it is given. */
  async function secretOf(
    input: Uint8Array,
    own = 'its own key',
  ): Promise<Uint8Array<ArrayBuffer>> {
    const hash = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode(`${own} ${input.join()}`),
    );
    return new Uint8Array(hash);
  }
  const inputOf = (which: number) =>
    Uint8Array.of(
      ...new TextEncoder().encode('age-encryption.org/fido2prf'),
      which,
      ...new TextEncoder().encode('0123456789abcdef'),
    );
  const touchOf = async (own?: string) => ({
    credentialId: 'b25lIHBhc3NrZXk',
    nonce,
    first: await secretOf(inputOf(1), own),
    second: await secretOf(inputOf(2), own),
  });

  it('opens with that passkey alone, and says which one it is', async () => {
    const file = await sealForPasskey(backup, await touchOf());
    expect(backupLock(file)).toEqual({ kind: 'passkey', credentialId: 'b25lIHBhc3NrZXk', nonce });
    expect(await openByPasskey(file, await touchOf())).toEqual({ ok: true, backup });
    expect(await openByPasskey(file, await touchOf('another'))).toEqual({
      ok: false,
      reason: 'backup-passkey-wrong',
    });
    expect(await openBackup(file, PASSPHRASE)).toMatchObject({ reason: 'backup-unreadable' });
    expect(await openByPasskey(await sealed, await touchOf())).toMatchObject({
      reason: 'backup-unreadable',
    });
  });

  it('is opened by age’s own passkey identity too', async () => {
    const bytes = armor.decode(await sealForPasskey(backup, await touchOf()));
    vi.stubGlobal('navigator', {
      credentials: {
        get: async ({ publicKey }: CredentialRequestOptions) => {
          const { first, second } = publicKey!.extensions!.prf!.eval!;
          const results = {
            first: await secretOf(first as Uint8Array),
            second: await secretOf(second as Uint8Array),
          };
          return { getClientExtensionResults: () => ({ prf: { results } }) };
        },
      },
    });
    const decrypter = new Decrypter();
    decrypter.addIdentity(new webauthn.WebAuthnIdentity());
    expect(JSON.parse(await decrypter.decrypt(bytes, 'text'))).toMatchObject(backup);
  });

  it('says what opens a file, and of what is no backup nothing', async () => {
    expect(backupLock(await sealed)).toEqual({ kind: 'passphrase' });
    expect(backupLock('a letter')).toBeNull();
    expect(backupLock(await agedText('{}', 19))).toBeNull();
  });
});

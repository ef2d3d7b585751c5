import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import { sampleSettings } from '../tests/browser/sample-settings';
import type { Credentials } from './passphrase/passkey-ceremony';
import './backup-restore-page';

const WORDS = 'cerise tambour glacier boussole';
const SEALED = '-----BEGIN AGE ENCRYPTED FILE-----';
const lock = { kind: 'passkey', credentialId: 'b25l', nonce: 'A'.repeat(22) } as const;
const open = page.getByRole('button', { name: 'Ouvrir avec la clé d’accès' });
const imports = () => asked.filter(({ name }) => name === 'importByPasskey');
let wanted: PublicKeyCredentialRequestOptions | undefined;

/** An authenticator that gives `id`, with its two secrets. */
const touched = (id: string) =>
  ({
    get: (options: CredentialRequestOptions) => {
      wanted = options.publicKey;
      const results = { first: new Uint8Array(32).fill(1), second: new Uint8Array(32).fill(2) };
      const given = { id, getClientExtensionResults: () => ({ prf: { results } }) };
      return Promise.resolve(given as unknown as Credential);
    },
  }) as unknown as Credentials;

async function show(sealed: string | null = SEALED, id = 'b25l') {
  answer('getBackupLock', () => lock);
  answer('getSettings', () => sampleSettings());
  answer('importByPasskey', () => ({ ok: true, value: sampleSender({ state: 'identified' }) }));
  const element = document.createElement('lre-backup-restore-page');
  element.take = () => Promise.resolve(sealed);
  element.credentials = touched(id);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function fill() {
  await page.getByLabelText(/^Phrase secrète sur ce poste/).fill(WORDS);
  await page.getByLabelText(/^Confirmez/).fill(WORDS);
  await open.click();
}

afterEach(() => document.body.replaceChildren());

it('asks for the very passkey, and brings the sender back', async () => {
  await show();
  await fill();
  await expect.element(page.getByRole('heading', { name: 'La clé est de retour.' })).toBeVisible();
  await expect.element(page.getByText('Jeanne Martin')).toBeVisible();
  expect(wanted?.allowCredentials).toMatchObject([{ type: 'public-key' }]);
  expect(wanted?.userVerification).toBe('required');
  const { first, second } = { first: btoa('\x01'.repeat(32)), second: btoa('\x02'.repeat(32)) };
  const { credentialId, nonce } = lock;
  const touch = { credentialId, nonce, first, second };
  expect(imports()).toMatchObject([{ params: { file: SEALED, touch, passphrase: WORDS } }]);
});

it('goes no further with another passkey', async () => {
  await show(SEALED, 'dHdv');
  await fill();
  await expect.element(page.getByText(/qui a fait cette sauvegarde/)).toBeVisible();
  expect(imports()).toEqual([]);
});

it('says what the background says', async () => {
  await show();
  answer('importByPasskey', () => ({ ok: false, problem: { reason: 'backup-passkey-wrong' } }));
  await fill();
  await expect.element(page.getByText(/n’ouvre pas cette sauvegarde/)).toBeVisible();
});

it('says where a backup is given, when it has none', async () => {
  await show(null);
  await expect.element(page.getByText('Aucune sauvegarde n’a été donnée.')).toBeVisible();
  expect(open.elements()).toEqual([]);
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  const element = await show();
  await expect.poll(() => element.shadowRoot!.querySelector('form')).toBeTruthy();
  await expectAccessible();
});

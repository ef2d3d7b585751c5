import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, announceLock, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import type { Credentials } from './passphrase/passkey-ceremony';
import type { SenderDetail } from '../lib/messaging/views';
import './backup-page';

const WORDS = 'cerise tambour glacier boussole';
const SEALED = `-----BEGIN AGE ENCRYPTED FILE-----\n${'YWdl'.repeat(250)}\n-----END AGE ENCRYPTED FILE-----`;
const field = page.getByLabelText(/^Phrase secrète de la sauvegarde/);
const again = page.getByLabelText(/^Confirmez/);
const make = page.getByRole('button', { name: 'Préparer la sauvegarde' });
let printed = 0;

async function show(change: Partial<SenderDetail> = {}) {
  printed = 0;
  const state = { state: 'identified', hasKey: true, vault: 'unlocked' } as const;
  answer('getSender', () => sampleSender({ ...state, ...change }));
  answer('exportBackup', () => ({ ok: true, value: SEALED }));
  const element = document.createElement('lre-backup-page');
  element.senderId = sampleSender().id;
  element.print = () => void (printed += 1);
  document.body.append(element);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return element;
}

async function choose(passphrase = WORDS) {
  await field.fill(passphrase);
  await again.fill(WORDS);
  await make.click();
}

const credentialsOf = (results: AuthenticationExtensionsPRFValues | object): Credentials => {
  const made = { id: 'b25l', getClientExtensionResults: () => ({ prf: { results } }) };
  const get = () => Promise.resolve(made as unknown as Credential);
  return { get, create: get };
};

const exports = () => asked.filter(({ name }) => name === 'exportBackup');

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('prints one page with whose it is, since when, what to do with it, and no passphrase', async () => {
  const element = await show();
  await choose();
  await page.getByRole('button', { name: 'Imprimer' }).click();
  expect(printed).toBe(1);
  const paper = element.shadowRoot!.querySelector('.paper')!;
  expect(paper.textContent).toContain('Jeanne Martin');
  expect(paper.textContent).toContain('jeanne.martin@agence.example.fr');
  expect(paper.textContent).toContain(`${new Date().getFullYear()}`);
  await expect.element(page.getByRole('img', { name: /QR Code de la sauvegarde/ })).toBeVisible();
  expect(element.shadowRoot!.innerHTML).not.toContain(WORDS);
  expect(exports()).toEqual([
    { name: 'exportBackup', params: { id: sampleSender().id, passphrase: WORDS } },
  ]);
});

it('saves the same backup as a file', async () => {
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  click.mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await show();
  await choose();
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  expect(names).toEqual(['sauvegarde-lre.age']);
  expect(exports()).toHaveLength(1);
});

it('seals for a passkey of the sender, and the page says so', async () => {
  answer('listPasskeys', () => [{ credentialId: 'b25l', salt: 'x', addedAt: 1 }]);
  answer('exportForPasskey', () => ({ ok: true, value: SEALED }));
  const element = await show({ passkeys: 1 });
  element.credentials = credentialsOf({ first: new Uint8Array(32), second: new Uint8Array(32) });
  await page.getByLabelText('Une clé d’accès de cet expéditeur').click();
  await expect.element(page.getByText(/Elle seule l’ouvrira/)).toBeVisible();
  expect(field.elements()).toEqual([]);
  await expectAccessible();
  await make.click();
  await expect.element(page.getByText(/sans la clé d’accès/)).toBeVisible();
  const [exported] = asked.filter(({ name }) => name === 'exportForPasskey');
  const touch = {
    credentialId: 'b25l',
    first: btoa('\0'.repeat(32)),
    second: btoa('\0'.repeat(32)),
  };
  expect(exported?.params).toMatchObject({ id: sampleSender().id, touch });
});

it('seals nothing where the touch came to nothing', async () => {
  answer('listPasskeys', () => [{ credentialId: 'b25l', salt: 'x', addedAt: 1 }]);
  const element = await show({ passkeys: 1 });
  element.credentials = credentialsOf({});
  await page.getByLabelText('Une clé d’accès de cet expéditeur').click();
  await make.click();
  await expect.element(page.getByText(/ou choisissez une phrase secrète/)).toBeVisible();
  expect(asked.map(({ name }) => name)).not.toContain('exportForPasskey');
});

it('makes none while the two passphrases differ, and forgets them on lock', async () => {
  await show();
  await choose('autre chose que cela');
  await expect.element(again).toHaveAttribute('aria-invalid', 'true');
  announceLock();
  await expect.element(field).toHaveValue('');
  expect(exports()).toEqual([]);
});

it('leaves what is typed while something changes elsewhere', async () => {
  await show();
  await field.fill(WORDS);
  announce();
  const asks = () => asked.filter(({ name }) => name === 'getSender').length;
  await expect.poll(asks).toBeGreaterThan(1);
  await expect.element(field).toHaveValue(WORDS);
});

it('offers none while the key is locked, or where the administrator wants none', async () => {
  const locked = await show({ vault: 'locked' });
  await expect.element(page.getByText('La clé est verrouillée.')).toBeVisible();
  locked.remove();
  await show({ rules: { backupAllowed: false } });
  await expect.element(page.getByText(/n’autorise pas les sauvegardes/)).toBeVisible();
  expect(make.elements()).toEqual([]);
});

it.each(languages)('is accessible in %s, before and after', async (language) => {
  speakLanguage(language);
  const element = await show();
  await expectAccessible();
  const form = element.shadowRoot!.querySelector('form')!;
  for (const input of form.querySelectorAll('input')) input.value = WORDS;
  form.requestSubmit();
  await expect.poll(() => element.shadowRoot!.querySelector('.paper')).toBeTruthy();
  await expectAccessible();
});

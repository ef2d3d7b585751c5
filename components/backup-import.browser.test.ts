import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import type { BackupLock } from '../lib/domain/backup-lock';
import { takeFromPanel } from './backup/hand-to-tab';
import {
  blankSheet,
  encoded,
  KEY_URI,
  OTHER_TEXT,
  stampCode,
} from '../tests/support/letter-pictures';
import './backup-import';

const restore = page.getByRole('button', { name: 'Restaurer', exact: true });
const file = new File(['-----BEGIN AGE ENCRYPTED FILE-----'], 'sauvegarde-lre.age');

const imports = () => asked.filter(({ name }) => name === 'importBackup');
const passkey = { kind: 'passkey', credentialId: 'b25l', nonce: 'A'.repeat(22) } as const;

async function show(lock: BackupLock | null = { kind: 'passphrase' }) {
  answer('getBackupLock', () => lock);
  const element = document.createElement('lre-backup-import');
  document.body.append(element);
  await element.updateComplete;
  element.shadowRoot!.querySelector('details')!.open = true;
  return element;
}

async function fill() {
  await give(file);
}

/** A photo of the printed page: a little turned, and with 4 pixels to a module. */
async function photo(text: string) {
  const sheet = blankSheet(1000, 1400);
  stampCode(sheet, { text, x: 500, y: 850, side: 4 * 129, degrees: 3 });
  return new File([await encoded(sheet, 'image/jpeg')], 'page.jpg');
}

async function give(given: File) {
  await userEvent.upload(page.getByLabelText('Fichier ou page imprimée'), given);
  await page.getByLabelText(/^Phrase secrète/).fill('cerise tambour glacier');
  await restore.click();
}

afterEach(() => document.body.replaceChildren());

it('leads to the sender that came back', async () => {
  const sender = sampleSender({ state: 'identified', hasKey: true });
  answer('importBackup', () => ({ ok: true, value: sender }));
  const element = await show();
  const routes: unknown[] = [];
  element.addEventListener('lre-route-chosen', ({ detail }) => routes.push(detail));
  await fill();
  await expect.poll(() => routes).toEqual([{ view: 'sender', id: sender.id, task: null }]);
  expect(imports()).toMatchObject([{ params: { file: await file.text() } }]);
});

it('restores from a photo of the printed page, by the reader of letters', async () => {
  const sealed = `-----BEGIN AGE ENCRYPTED FILE-----\n${'YWdlLWVuY3J5cHRpb24u'.repeat(55)}\n-----END AGE ENCRYPTED FILE-----`;
  answer('importBackup', () => ({ ok: true, value: sampleSender() }));
  await show();
  await give(await photo(sealed));
  await expect.poll(imports, { timeout: 20_000 }).toHaveLength(1);
  const passphrase = 'cerise tambour glacier';
  expect(imports()[0]?.params).toEqual({ file: sealed, passphrase });
});

it('tells a letter, another code and a page without any from a backup, and asks nobody', async () => {
  await show();
  await give(await photo(KEY_URI));
  await expect.element(page.getByText(/C’est le courrier d’AR24/)).toBeVisible();
  await give(await photo(OTHER_TEXT));
  await expect.element(page.getByText(/avec son grand QR Code/)).toBeVisible();
  await expectAccessible();
  await give(new File([await encoded(blankSheet(), 'image/png')], 'blanc.png'));
  await expect.element(page.getByText(/blanc\.png/)).toBeVisible();
  expect(asked).toEqual([]);
});

it('says that a file with the beginning of a backup is none', async () => {
  await show(null);
  await give(file);
  await expect.element(page.getByText(/n’est pas une sauvegarde, ou il est abîmé/)).toBeVisible();
  expect(imports()).toEqual([]);
});

it('leads to the tab where its passkey is touched, which takes the backup from the panel', async () => {
  answer('openRestore', () => undefined);
  await show(passkey);
  await userEvent.upload(page.getByLabelText('Fichier ou page imprimée'), file);
  await page.getByRole('button', { name: 'Continuer dans un onglet' }).click();
  await expect.poll(() => asked.map(({ name }) => name)).toContain('openRestore');
  expect(await takeFromPanel()).toBe(await file.text());
  expect(await takeFromPanel(100)).toBeNull();
  await expectAccessible();
});

it('says that the passphrase is another', async () => {
  answer('importBackup', () => ({ ok: false, problem: { reason: 'backup-passphrase-wrong' } }));
  await show();
  await fill();
  await expect.element(page.getByText(/pas la phrase secrète de cette sauvegarde/)).toBeVisible();
});

it('asks for the file first', async () => {
  await show();
  await restore.click();
  await expect.element(page.getByText(/Choisissez d’abord la sauvegarde/)).toBeVisible();
  expect(asked).toEqual([]);
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  await show();
  await expectAccessible();
});

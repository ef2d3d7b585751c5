import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './backup-import';

const restore = page.getByRole('button', { name: 'Restaurer', exact: true });
const file = new File(['-----BEGIN AGE ENCRYPTED FILE-----'], 'sauvegarde-lre.age');

async function show() {
  const element = document.createElement('lre-backup-import');
  document.body.append(element);
  await element.updateComplete;
  element.shadowRoot!.querySelector('details')!.open = true;
  return element;
}

async function fill() {
  await userEvent.upload(page.getByLabelText('Fichier de sauvegarde'), file);
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
  expect(asked[0]?.params).toMatchObject({ file: await file.text() });
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
  await expect.element(page.getByText(/Choisissez d’abord le fichier/)).toBeVisible();
  expect(asked).toEqual([]);
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  await show();
  await expectAccessible();
});

import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './key-backup';

const WORDS = 'cerise tambour glacier boussole';
const field = page.getByLabelText(/^Phrase secrète de la sauvegarde/);
const again = page.getByLabelText(/^Confirmez/);

function show() {
  const element = document.createElement('lre-key-backup');
  element.sender = sampleSender({ state: 'identified', hasKey: true, vault: 'unlocked' });
  document.body.append(element);
  element.shadowRoot!.querySelector('details')?.setAttribute('open', '');
  return element.updateComplete.then(() => {
    element.shadowRoot!.querySelector('details')!.open = true;
  });
}

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('saves the file that the background has sealed', async () => {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  answer('exportBackup', () => ({ ok: true, value: '-----BEGIN AGE ENCRYPTED FILE-----' }));
  await show();
  await field.fill(WORDS);
  await again.fill(WORDS);
  await page.getByRole('button', { name: 'Enregistrer la sauvegarde' }).click();
  await expect.element(page.getByText(/La sauvegarde est dans vos téléchargements/)).toBeVisible();
  expect(names).toEqual(['sauvegarde-lre.age']);
  await expect.element(field).toHaveValue('');
});

it('opens the page that prints it', async () => {
  answer('openBackup', () => undefined);
  await show();
  await page.getByRole('button', { name: 'Imprimer une sauvegarde' }).click();
  expect(asked).toEqual([{ name: 'openBackup', params: { id: sampleSender().id } }]);
});

it('asks nothing of the background while the two differ', async () => {
  await show();
  await field.fill(WORDS);
  await again.fill('autre chose');
  await page.getByRole('button', { name: 'Enregistrer la sauvegarde' }).click();
  await expect.element(again).toHaveAttribute('aria-invalid', 'true');
  expect(asked).toEqual([]);
});

it('says that the key is locked', async () => {
  answer('exportBackup', () => ({ ok: false, problem: { reason: 'vault-locked' } }));
  await show();
  await field.fill(WORDS);
  await again.fill(WORDS);
  await page.getByRole('button', { name: 'Enregistrer la sauvegarde' }).click();
  await expect.element(page.getByText(/verrouillée/).first()).toBeVisible();
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  await show();
  await expectAccessible();
});

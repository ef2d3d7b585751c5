import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './passphrase-change';

const WORDS = 'cerise tambour glacier boussole';
const sender = sampleSender({ state: 'identified', hasKey: true, vault: 'unlocked' });

async function show() {
  const element = Object.assign(document.createElement('lre-passphrase-change'), { sender });
  document.body.append(element);
  await element.updateComplete;
  element.shadowRoot!.querySelector('details')!.open = true;
}

async function type(next: string, again = next) {
  await page.getByLabelText(/^Phrase secrète actuelle/).fill('la phrase de maintenant');
  await page.getByLabelText(/^Nouvelle phrase secrète/).fill(next);
  await page.getByLabelText(/^Confirmez/).fill(again);
  await page.getByRole('button', { name: 'Changer la phrase secrète' }).click();
}

it('gives the present and the next one, and lets go of both', async () => {
  answer('changePassphrase', () => ({ ok: true, value: undefined }));
  await show();
  await type(WORDS);
  await expect.element(page.getByText(/^La phrase secrète est changée/)).toBeVisible();
  expect(asked.find(({ name }) => name === 'changePassphrase')?.params).toEqual({
    ...{ id: sender.id, passphrase: 'la phrase de maintenant', next: WORDS },
  });
  await expect.element(page.getByLabelText(/^Nouvelle phrase secrète/)).toHaveValue('');
});

it('asks nothing with two that differ or one that is guessed', async () => {
  await show();
  await type(WORDS, 'autre chose');
  await expect.element(page.getByText(/^Saisissez deux fois/)).toBeVisible();
  await type('123456789012');
  await expect.element(page.getByText(/se devine trop facilement/)).toBeVisible();
  expect(asked).toEqual([]);
});

it('says that the present one is wrong', async () => {
  answer('changePassphrase', () => ({ ok: false, problem: { reason: 'passphrase-wrong' } }));
  await show();
  await type(WORDS);
  await expect.element(page.getByRole('alert')).toBeVisible();
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  await show();
  await expectAccessible();
});

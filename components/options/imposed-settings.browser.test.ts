import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { button, showOptions, told } from '../../tests/browser/options-page';
import { sampleSettings } from '../../tests/browser/sample-settings';

const imposed = sampleSettings({
  ...{ environment: 'sandbox', tokenSet: true, privateKeySet: true, lockMinutes: 10 },
  ...{ managed: ['environment', 'token', 'privateKey', 'lockMinutes'], lockLimit: 10 },
  sites: ['https://gestion.example.fr/*', 'https://propre.example.fr/*'],
  imposedSites: ['https://gestion.example.fr/*', 'https://attente.example.fr/*'],
  waitingSites: ['https://attente.example.fr/*'],
  rules: {
    senders: ['@agence.example.fr'],
    passphraseLength: 16,
    passkeyRequired: true,
    backupAllowed: false,
    reminders: false,
    priceText: 'Refacturé à votre agence.',
  },
  wrongPolicy: [{ name: 'relay', reason: 'relay' }],
});

beforeEach(() => {
  answer('getSettings', () => imposed);
  answer('saveAccess', () => ({ ok: true, value: imposed }));
});

it.each(languages)('shows what is imposed, and what is wrong in it: %s', async (language) => {
  speakLanguage(language);
  showOptions();
  await expect.element(page.getByText('relay', { exact: true })).toBeVisible();
  await expectAccessible();
});

it('leaves nothing of it to be changed', async () => {
  showOptions();
  await expect
    .poll(() => page.getByText('Imposé par votre administrateur.').elements())
    .toHaveLength(4);
  const radios = page.getByRole('radio', { disabled: true }).elements() as HTMLInputElement[];
  expect(radios.find(({ checked }) => checked)?.value).toBe('sandbox');
  expect(page.getByLabelText('Jeton').elements()).toHaveLength(0);
});

it('lists each rule that has no setting of its own', async () => {
  showOptions();
  const list = page.getByRole('region', { name: 'Décidé par votre administrateur' });
  await expect.element(list).toBeVisible();
  expect(list.getByRole('listitem').elements()).toHaveLength(6);
});

it('leaves an imposed site to be permitted, and only the person’s own to be taken away', async () => {
  showOptions();
  await expect.element(page.getByRole('button', { name: /^Autoriser attente/ })).toBeVisible();
  const taken = page.getByRole('button', { name: /^Retirer/ });
  expect(taken.elements().map((one) => one.getAttribute('aria-label'))).toEqual([
    'Retirer propre.example.fr',
  ]);
});

it('takes no delay beyond the administrator’s', async () => {
  showOptions();
  const minutes = page.getByLabelText('Minutes avant verrouillage');
  await minutes.fill('11');
  await button('Enregistrer le délai').click();
  await expect.element(minutes).toHaveAttribute('aria-invalid', 'true');
  expect(told('saveLockMinutes')).toEqual([]);
});

import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { memorySession } from '../../tests/support/memory-session';
import { findAccountPlaces } from '../../lib/page/account-place';
import { framePages } from '../../lib/page/frame-page';
import { findCodeField } from '../../lib/page/sending/find-code-field';
import { findSenderControl } from '../../lib/page/sending/find-sender-control';
import { trialAr24 } from '../../lib/trial/trial-ar24';
import { TrialWorld } from '../../lib/trial/trial-world';
import './trial-band';
import { TrialGuide } from './trial-guide';
import { TrialLetterPage } from './trial-letter-page';
import { TrialOffice } from './trial-office';
import './trial-office.css';
import './try-without-account';

const camille = {
  ...{ email: 'camille@agence.example', gender: 'F', firstname: 'Camille', lastname: 'Durand' },
  ...{ statut: 'particulier', address1: '12 quai de la Fraternité', zipcode: '13001' },
  ...{ city: 'Marseille', country: 'FR', confirmed: '1', cgu: '1' },
};
const row = {
  ...{ id: '1', name: 'Camille Durand', email: camille.email },
  ...{ state: 'letter-on-its-way' as const, expectedOn: null },
};
let world: TrialWorld;

beforeEach(() => {
  location.hash = '';
  const now = () => Date.UTC(2026, 10, 29);
  world = new TrialWorld(memorySession(), (_, work) => work(), now);
  answer('listSenders', () => ({ rows: [row], canAdd: true }));
  answer('openTrialLetter', () => undefined);
  answer('openTrial', () => undefined);
  answer('endTrial', () => ({ ok: true, value: undefined }));
});

const show = (element: HTMLElement) => document.body.append(Object.assign(element, { world }));
const ordered = async () => {
  const ar24 = trialAr24(world);
  await ar24.orderIdentity((await ar24.createUser(camille)).id);
};

it.each(languages)(
  'is a back office that the page script knows its way in: %s',
  async (language) => {
    speakLanguage(language);
    await ordered();
    show(new TrialOffice());
    await expect.poll(() => document.querySelector('h1')).not.toBeNull();
    expect(findAccountPlaces(document, framePages(window))).not.toEqual([]);
    await expectAccessible();
    location.hash = '#/lre/envoi';
    await expect.poll(() => document.querySelectorAll('#id_expediteur option')).toHaveLength(2);
    expect(findAccountPlaces(document, framePages(window))).toEqual([]);
    const control = findSenderControl(document);
    expect(control && findCodeField(control)?.boxes).toEqual([document.querySelector('#code_otp')]);
    await expectAccessible();
  },
);

it('says why AR24 refuses a letter', async () => {
  await ordered();
  location.hash = '#/lre/envoi';
  show(new TrialOffice());
  await page.getByRole('button', { name: 'Envoyer la LRE' }).click();
  await expect.element(page.getByText('Choisissez un expéditeur.')).toBeVisible();
  await page.getByLabelText('Expéditeur').selectOptions('70001');
  await page.getByRole('button', { name: 'Envoyer la LRE' }).click();
  await expect.element(page.getByText('Saisissez le code de l’expéditeur.')).toBeVisible();
  await page.getByLabelText('Code OTP').fill('000000');
  await page.getByRole('button', { name: 'Envoyer la LRE' }).click();
  await expect.element(page.getByText('Ce code est faux')).toBeVisible();
});

it.each(languages)(
  'guides from one step to the next, and leads to the letter: %s',
  async (language) => {
    speakLanguage(language);
    show(new TrialGuide());
    await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(4);
    await expect
      .poll(() => page.getByRole('listitem').nth(2).element().getAttribute('aria-current'))
      .toBe('step');
    await expectAccessible();
    await page.getByRole('button').click();
    expect(asked.map(({ name }) => name)).toContain('openTrialLetter');
  },
);

it.each(languages)('is marked, and left by one click: %s', async (language) => {
  speakLanguage(language);
  document.body.append(document.createElement('lre-trial-band'));
  await expect.poll(() => page.getByRole('button').elements()).toHaveLength(2);
  await expectAccessible();
  await page.getByRole('button').nth(1).click();
  expect(asked.map(({ name }) => name)).toContain('endTrial');
});

it('says so where it could not be erased', async () => {
  answer('endTrial', () => ({ ok: false, problem: { reason: 'unexpected' } }));
  document.body.append(document.createElement('lre-trial-band'));
  await page.getByRole('button', { name: 'Quitter l’essai' }).click();
  await expect.element(page.getByText('n’a pas pu être effacé')).toBeVisible();
});

it.each(languages)(
  'prints a letter to be saved as a picture, once there is one: %s',
  async (language) => {
    speakLanguage(language);
    const letter = new TrialLetterPage();
    show(letter);
    await expect.poll(() => page.getByRole('heading').elements()).toHaveLength(1);
    expect(page.getByRole('img').elements()).toHaveLength(0);
    await expectAccessible();
    await ordered();
    letter.remove();
    show(new TrialLetterPage());
    await expect.element(page.getByRole('img')).toBeVisible();
    const link = page.getByRole('link').element() as HTMLAnchorElement;
    expect(link.download).toMatch(/\.png$/);
    expect(link.href).toMatch(/^data:image\/png/);
    await expectAccessible();
  },
);

it.each(languages)('is entered by one click: %s', async (language) => {
  speakLanguage(language);
  document.body.append(document.createElement('lre-try-without-account'));
  await expectAccessible();
  await userEvent.click(page.getByRole('button'));
  expect(asked.map(({ name }) => name)).toEqual(['openTrial']);
});

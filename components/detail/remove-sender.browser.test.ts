import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Route } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSender } from '../../tests/browser/sample-sender';
import './remove-sender';

const opener = page.getByRole('button', { name: 'Supprimer cet expéditeur de ce poste' });
let chosen: Route[];

function show(): void {
  const element = document.createElement('lre-remove-sender');
  element.sender = sampleSender({ state: 'identified', hasKey: true });
  chosen = [];
  element.addEventListener('lre-route-chosen', ({ detail }) => chosen.push(detail));
  document.body.append(element);
}

beforeEach(() => answer('removeSender', () => ({ ok: true, value: undefined })));

it('asks first, and says what brings the key back', async () => {
  show();
  await opener.click();
  const dialog = page.getByRole('dialog', { name: /Supprimer Jeanne Martin/ });
  await expect.element(dialog).toHaveTextContent(/Conservez le courrier d’AR24/);
  await page.getByRole('button', { name: 'Ne pas supprimer' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.poll(() => opener.query() === focused()).toBe(true);
  expect(asked).toEqual([]);
});

it('forgets the sender with the keyboard alone, and leads back to the list', async () => {
  show();
  await expect.element(opener).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => chosen).toEqual([{ view: 'list' }]);
  expect(asked).toEqual([{ name: 'removeSender', params: { id: sampleSender().id } }]);
});

it('says so when it could not be done', async () => {
  answer('removeSender', () => Promise.reject(new Error('gone')));
  show();
  await opener.click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Un incident est survenu.');
  expect(chosen).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  it('is accessible', async () => {
    speakLanguage(language);
    show();
    await page.getByRole('button').first().click();
    await expectAccessible();
  });
});

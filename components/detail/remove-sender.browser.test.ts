import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LreEvents } from '../events';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { asked } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSender } from '../../tests/browser/sample-sender';
import './remove-sender';

const opener = page.getByRole('button', { name: 'Supprimer cet expéditeur de ce poste' });
let left: LreEvents['lre-sender-left']['detail'][];

function show(): void {
  const element = document.createElement('lre-remove-sender');
  element.sender = sampleSender({ state: 'identified', hasKey: true });
  left = [];
  element.addEventListener('lre-sender-left', ({ detail }) => left.push(detail));
  document.body.append(element);
}

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

it('has the sender forgotten with the keyboard alone', async () => {
  show();
  await expect.element(opener).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  const { id } = sampleSender();
  await expect.poll(() => left).toEqual([{ id, name: 'Jeanne Martin', by: 'here' }]);
});

describe.each(languages)('in %s', (language) => {
  it('is accessible', async () => {
    speakLanguage(language);
    show();
    await page.getByRole('button').first().click();
    await expectAccessible();
  });
});

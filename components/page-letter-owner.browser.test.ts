import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SenderRow } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSender } from '../tests/browser/sample-sender';
import './page-letter-owner';

const jeanne = sampleSender();
const paul = sampleSender({ id: '5a0f1d0e-25a4-4b62-9f40-0f2d3a1f6b77', name: 'Paul Lefèvre' });
let owners: readonly SenderRow[] | null;

function show() {
  const element = document.createElement('lre-page-letter-owner');
  element.windowId = 3;
  document.body.append(element);
}

beforeEach(() => {
  owners = null;
  answer('getLetterOwners', () => owners);
});

describe('a letter of a page', () => {
  it('is asked about where several senders await one', async () => {
    answer('addressPageLetter', () => ({ ok: true, value: undefined }));
    show();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    owners = [jeanne, paul];
    announce();
    await expect
      .element(page.getByRole('region', { name: /De qui est ce courrier/ }))
      .toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Paul Lefèvre' }).click();
    expect(asked.at(-1)).toEqual({
      name: 'addressPageLetter',
      params: { windowId: 3, id: paul.id },
    });
  });

  it('is dropped when the person does not want it read', async () => {
    owners = [jeanne, paul];
    answer('dropPageLetter', () => ({ ok: true, value: undefined }));
    show();
    await page.getByRole('button', { name: 'Ne pas lire ce courrier' }).click();
    await expect.element(page.getByText(/De qui est ce courrier/)).not.toBeInTheDocument();
  });

  it('that nobody awaits is said to be so, with what to do', async () => {
    owners = [];
    answer('dropPageLetter', () => ({ ok: true, value: undefined }));
    show();
    await expect.element(page.getByText('Aucun expéditeur n’attend de courrier')).toBeVisible();
    await page.getByRole('button', { name: 'J’ai compris' }).click();
    await expect.element(page.getByText(/n’attend de courrier/)).not.toBeInTheDocument();
  });
});

it.each(languages)('is accessible and fits in 320 px: %s', async (language) => {
  speakLanguage(language);
  await page.viewport(320, 765);
  owners = [jeanne, paul];
  show();
  await expect.element(page.getByRole('button', { name: 'Jeanne Martin' })).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(360, 765);
});

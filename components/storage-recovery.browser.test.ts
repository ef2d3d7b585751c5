import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import './storage-recovery';

const show = () => document.body.append(document.createElement('lre-storage-recovery'));

beforeEach(() => {
  answer('checkStorage', () => 'broken');
});

it('offers nothing while the data are sound', async () => {
  answer('checkStorage', () => 'sound');
  show();
  await expect.poll(() => asked).toHaveLength(1);
  expect(page.getByRole('button').elements()).toHaveLength(0);
});

it('says what comes back before it repairs, and then that it is done', async () => {
  answer('repairStorage', () => ({ ok: true, value: undefined }));
  show();
  await expect.element(page.getByText(/reviennent de leur copie chiffrée/)).toBeVisible();
  await page.getByRole('button', { name: 'Réparer' }).click();
  await expect.element(page.getByText('C’est réparé')).toBeVisible();
});

it('keeps the way open when repairing fails', async () => {
  answer('repairStorage', () => ({ ok: false, problem: { reason: 'unexpected' } }));
  show();
  await page.getByRole('button', { name: 'Réparer' }).click();
  await expect.element(page.getByText('Un incident est survenu.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Réparer' })).toBeVisible();
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  show();
  await expect.element(page.getByRole('button')).toBeVisible();
  await expectAccessible();
});

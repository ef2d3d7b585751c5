import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleStatus } from '../tests/browser/sample-status';
import './panel-notices';

const show = () => document.body.append(document.createElement('lre-panel-notices'));
let status = sampleStatus();

function goOffline(): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  dispatchEvent(new Event('offline'));
}

beforeEach(() => {
  status = sampleStatus();
  answer('getStatus', () => status);
  answer('noteClockTold', () => ({ ok: true, value: undefined }));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('says nothing where all is well', async () => {
  show();
  await expect.poll(() => asked).toHaveLength(1);
  expect(page.getByRole('status').elements()).toHaveLength(0);
});

it('says that there is no network, for as long as there is none', async () => {
  show();
  goOffline();
  await expect.element(page.getByText('Vous êtes hors connexion.')).toBeVisible();
  vi.restoreAllMocks();
  dispatchEvent(new Event('online'));
  await expect.poll(() => page.getByText('hors connexion').elements()).toHaveLength(0);
});

it.each([
  [-125_000, 'L’horloge de cet ordinateur avance de 2 minutes.'],
  [3 * 3_600_000, 'L’horloge de cet ordinateur retarde de 3 heures.'],
])('says once that the clock is wrong: %d ms', async (clockDrift, sentence) => {
  show();
  status = sampleStatus({ clockDrift });
  announce();
  await expect.element(page.getByText(sentence)).toBeVisible();
  await page.getByRole('button', { name: 'J’ai compris' }).click();
  expect(page.getByText(sentence).elements()).toHaveLength(0);
  expect(asked.map(({ name }) => name)).toContain('noteClockTold');
});

it('goes on saying it in the settings', async () => {
  status = sampleStatus({ clockDrift: 90_000, clockDriftTold: true });
  const notices = document.createElement('lre-panel-notices');
  notices.persistent = true;
  document.body.append(notices);
  await expect.element(page.getByText(/retarde de 2 minutes/)).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(0);
});

it.each([
  [1, /Un essai manqué/],
  [7, /7 essais manqués/],
])('tells whoever unlocks of %d missed tries', async (count, words) => {
  show();
  const detail = { count, lastAt: Date.now() };
  document.body.dispatchEvent(
    new CustomEvent('lre-vault-unlocked', { detail, bubbles: true, composed: true }),
  );
  await expect.element(page.getByText(words)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'J’ai compris' }).click();
  await expect.element(page.getByText(words)).not.toBeInTheDocument();
});

it.each(languages)('is accessible in %s', async (language) => {
  speakLanguage(language);
  status = sampleStatus({ clockDrift: 90_000 });
  goOffline();
  show();
  await expect.element(page.getByRole('button')).toBeVisible();
  await expectAccessible();
});

import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsView } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { languages, speakLanguage } from '../tests/browser/languages';
import { sampleSettings } from '../tests/browser/sample-settings';
import './welcome-page';

const fresh = { tokenSet: false, privateKeySet: false, sites: [] };
let kept: SettingsView;

function show() {
  const element = document.createElement('lre-welcome-page');
  element.requestHost = vi.fn(() => Promise.resolve(true));
  document.body.append(element);
  return element;
}

const step = (name: string) => page.getByRole('heading', { level: 3, name });
const access = step('L’accès de votre agence à AR24');
const site = step('Votre back-office');

beforeEach(() => {
  kept = sampleSettings(fresh);
  answer('getSettings', () => kept);
  answer('openOptions', () => undefined);
  answer('openTrial', () => undefined);
  answer('testConnection', () => ({ ok: true, value: undefined }));
  answer('saveAccess', () => {
    kept = { ...kept, tokenSet: true, privateKeySet: true };
    return { ok: true, value: kept };
  });
});

it('says what is sent to whom above all that is asked for', async () => {
  show();
  const field = page.getByLabelText('Jeton');
  await expect.element(field).toBeVisible();
  const top = (element: Element) => element.getBoundingClientRect().top;
  const said = page.getByText('Ce qui est envoyé, et à qui');
  expect(top(said.element())).toBeLessThan(top(field.element()));
  await expect.element(page.getByRole('img', { name: /en trois images/ })).toBeVisible();
});

it('leads to AR24 by a link that ends with its last word', async () => {
  show();
  const link = page.getByRole('link', { name: 'page de contact (nouvel onglet)', exact: true });
  await expect.element(link).toBeVisible();
  expect(link.element().querySelector('span')?.previousSibling?.textContent).toBe(
    'page de contact',
  );
});

it('follows both steps as they are done, here and elsewhere', async () => {
  show();
  await expect.element(access).toHaveTextContent('À faire');
  await expect.element(site).toHaveTextContent('À faire');
  await page.getByLabelText('Jeton').fill('jeton');
  await page.getByLabelText('Clé privée').fill('cle');
  await page.getByRole('button', { name: 'Tester la connexion' }).click();
  await expect.element(page.getByText('La connexion fonctionne')).toBeVisible();
  await expect.element(access).toHaveTextContent('Fait');
  kept = { ...kept, sites: ['https://gestion.example.fr/*'] };
  announce();
  await expect.element(site).toHaveTextContent('Fait');
  await expect.element(page.getByText(/sur ce seul site\s: gestion.example.fr/)).toBeVisible();
  await expect.element(page.getByText('C’est prêt')).toBeVisible();
});

it('asks nothing that the administrator has set', async () => {
  kept = sampleSettings({ sites: [], managed: ['token', 'privateKey'] });
  show();
  await expect.element(access).toHaveTextContent('Imposé par votre administrateur');
  expect(page.getByRole('textbox').elements()).toHaveLength(0);
});

it('leads into the trial as long as there is no access', async () => {
  show();
  await page.getByRole('button', { name: 'Essayer sans compte' }).click();
  expect(asked.map(({ name }) => name)).toContain('openTrial');
  kept = { ...kept, tokenSet: true, privateKeySet: true };
  announce();
  await expect
    .element(page.getByRole('button', { name: 'Essayer sans compte' }))
    .not.toBeInTheDocument();
});

it('says so when the extension does not answer', async () => {
  answer('getSettings', () => Promise.reject(new Error('gone')));
  show();
  await expect.element(page.getByRole('alert')).toHaveTextContent('L’extension ne répond pas.');
});

it.each(
  languages.flatMap((language) => [
    [language, 'fresh', fresh] as const,
    [language, 'set up', {}] as const,
  ]),
)('is accessible and fits in 320 px: %s, %s', async (language, _, change) => {
  speakLanguage(language);
  kept = sampleSettings(change);
  await page.viewport(320, 765);
  show();
  await expect.poll(() => page.getByRole('heading', { level: 3 }).elements()).toHaveLength(2);
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1100, 800);
});

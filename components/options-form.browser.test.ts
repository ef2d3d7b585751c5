import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsView } from '../lib/messaging/views';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { announce, answer, asked } from '../tests/browser/fake-extension';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { button, showOptions, told } from '../tests/browser/options-page';
import { sampleSettings } from '../tests/browser/sample-settings';

let kept: SettingsView;

const token = page.getByLabelText('Jeton');
const privateKey = page.getByLabelText('Clé privée');
const environments = page.getByText(/Environnement.: Production/);

beforeEach(() => {
  kept = sampleSettings({ tokenSet: false, privateKeySet: false });
  answer('getSettings', () => kept);
  answer('saveAccess', ({ environment, baseUrl }) => {
    kept = { ...kept, environment, baseUrl, tokenSet: true, privateKeySet: true };
    return { ok: true, value: kept };
  });
  answer('testConnection', () => ({ ok: true, value: undefined }));
});

describe('the access to AR24', () => {
  it('is explained at first, and no more once it is there', async () => {
    showOptions();
    const words = page.getByText(/AR24 remet un jeton et une clé privée/);
    await expect.element(words).toBeVisible();
    kept = { ...kept, tokenSet: true, privateKeySet: true };
    announce();
    await expect.element(words).not.toBeInTheDocument();
  });

  it('is saved, and its secrets leave the page', async () => {
    showOptions();
    await token.fill(' jeton-de-test ');
    await privateKey.fill('cle-de-test');
    await environments.click();
    await page.getByLabelText(/Bac à sable d’AR24/).click();
    await button('Enregistrer').click();
    await expect.element(page.getByText('Réglages enregistrés')).toBeVisible();
    expect(told('saveAccess').map(({ params }) => params)).toEqual([
      {
        environment: 'sandbox',
        baseUrl: 'https://app.ar24.fr/api',
        token: 'jeton-de-test',
        privateKey: 'cle-de-test',
      },
    ]);
    await expect.element(token).toHaveValue('');
    await expect.element(token).toHaveAccessibleDescription(/Enregistré/);
  });

  it('is not saved for AR24’s test environment where the browser does not permit it', async () => {
    kept = { ...kept, tokenSet: true, privateKeySet: true };
    const form = showOptions();
    form.requestHost = vi.fn(() => Promise.resolve(false));
    await environments.click();
    await page.getByLabelText(/Bac à sable d’AR24/).click();
    await button('Enregistrer').click();
    await expect.element(page.getByText('Enregistrez de nouveau et acceptez')).toBeVisible();
    expect(form.requestHost).toHaveBeenCalledExactlyOnceWith('https://sandbox.ar24.fr/*');
    expect(told('saveAccess')).toEqual([]);
    await expectAccessible(form);
  });

  it('keeps the secrets that are there when their fields stay empty', async () => {
    kept = { ...kept, tokenSet: true, privateKeySet: true };
    showOptions();
    await button('Enregistrer').click();
    await expect.element(page.getByText('Réglages enregistrés')).toBeVisible();
    expect(told('saveAccess')[0]?.params).toMatchObject({ token: '', privateKey: '' });
  });

  it('wants both secrets the first time', async () => {
    showOptions();
    await privateKey.fill('cle-de-test');
    await button('Enregistrer').click();
    await expect.element(token).toHaveAccessibleDescription(/Saisissez le jeton/);
    await expect.poll(focused).toBe(token.element());
    await expect.element(privateKey).toHaveValue('cle-de-test');
    expect(told('saveAccess')).toEqual([]);
  });

  it('hides the secrets until asked to show them', async () => {
    showOptions();
    await expect.element(token).toHaveAttribute('type', 'password');
    await page.getByLabelText('Afficher ce que je saisis').click();
    await expect.element(token).toHaveAttribute('type', 'text');
    await expect.element(privateKey).toHaveAttribute('type', 'text');
  });

  it('offers another address only where the build allows it', async () => {
    showOptions();
    await environments.click();
    await expect.element(page.getByRole('radio')).toHaveLength(2);
    document.body.replaceChildren();
    kept = { ...kept, otherAllowed: true };
    showOptions();
    await environments.click();
    await page.getByLabelText(/Autre adresse/).click();
    await page.getByLabelText('Adresse de l’API').fill('http://127.0.0.1:4824/api');
    await token.fill('jeton');
    await privateKey.fill('cle');
    await button('Enregistrer').click();
    await expect.element(page.getByText('Réglages enregistrés')).toBeVisible();
    expect(told('saveAccess')[0]?.params).toMatchObject({
      environment: 'other',
      baseUrl: 'http://127.0.0.1:4824/api',
    });
  });

  it('keeps what is being typed when something changes elsewhere', async () => {
    showOptions();
    await token.fill('jeton');
    kept = { ...kept, lockMinutes: 60 };
    announce();
    await expect.element(page.getByLabelText('Minutes avant verrouillage')).toHaveValue('60');
    await expect.element(token).toHaveValue('jeton');
  });

  it('is tested as shown, and works', async () => {
    showOptions();
    await token.fill('jeton');
    await privateKey.fill('cle');
    await button('Tester la connexion').click();
    await expect.element(page.getByText('La connexion fonctionne')).toBeVisible();
    expect(asked.slice(-2).map(({ name }) => name)).toEqual(['saveAccess', 'testConnection']);
  });

  it.each([
    ['credentials-refused', 'AR24 n’a pas reconnu l’accès de l’agence.'],
    ['offline', 'AR24 n’a pas pu être joint.'],
    ['clock-wrong', 'L’horloge de cet ordinateur n’est pas à l’heure.'],
    ['maintenance', 'AR24 est en maintenance.'],
  ] as const)('is tested and says %s in its own words', async (reason, sentence) => {
    kept = { ...kept, tokenSet: true, privateKeySet: true };
    answer('testConnection', () => ({ ok: false, problem: { reason } }));
    showOptions();
    await button('Tester la connexion').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
  });
});

describe('locking', () => {
  const minutes = page.getByLabelText('Minutes avant verrouillage');

  it('is saved in minutes', async () => {
    showOptions();
    answer('saveLockMinutes', () => ({ ok: true, value: { ...kept, lockMinutes: 45 } }));
    await minutes.fill('45');
    await button('Enregistrer le délai').click();
    await expect.element(page.getByText('Délai enregistré')).toBeVisible();
    expect(told('saveLockMinutes')[0]?.params).toEqual({ minutes: 45 });
  });

  it.each(['', '0', '481', '1,5', 'dix'])('refuses %j', async (typed) => {
    showOptions();
    await minutes.fill(typed);
    await button('Enregistrer le délai').click();
    await expect.element(minutes).toHaveAccessibleDescription(/nombre de minutes de 1 à 480/);
    expect(told('saveLockMinutes')).toEqual([]);
  });
});

describe('forgetting everything', () => {
  it('says what is lost, wants it understood, and then erases', async () => {
    showOptions();
    answer('forgetEverything', () => ({ ok: true, value: undefined }));
    await token.fill('jeton');
    await button('Tout oublier…').click();
    const dialog = page.getByRole('dialog', { name: 'Tout oublier sur ce poste ?' });
    await expect
      .element(dialog)
      .toHaveTextContent('Les clés des expéditeurs seront effacées de ce poste.');
    await expect.element(dialog).toHaveTextContent('il faudra rescanner chaque courrier');
    await button('Tout oublier').click();
    await expect.element(dialog).toHaveTextContent('Cochez cette case pour continuer.');
    expect(told('forgetEverything')).toEqual([]);
    await page.getByLabelText('J’ai compris que les clés seront effacées de ce poste').click();
    await button('Tout oublier').click();
    await expect.element(page.getByText('Tout a été effacé de ce poste')).toBeVisible();
    expect(told('forgetEverything')).toHaveLength(1);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(token).toHaveValue('');
  });

  it('can be given up', async () => {
    showOptions();
    await button('Tout oublier…').click();
    await button('Ne rien effacer').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(told('forgetEverything')).toEqual([]);
  });
});

it('offers to try again when nothing answers', async () => {
  answer('getSettings', () => Promise.reject(new Error('gone')));
  showOptions();
  await expect.element(page.getByRole('alert')).toBeVisible();
  answer('getSettings', () => kept);
  await page.getByRole('alert').getByRole('button').click();
  await expect.element(token).toBeVisible();
});

describe.each(languages)('in %s', (language) => {
  it('can be used by all, errors and the dialog included', async () => {
    speakLanguage(language);
    kept = { ...kept, otherAllowed: true };
    showOptions();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toBeVisible();
    await expect.poll(() => page.getByRole('textbox').elements().length).toBeGreaterThan(1);
    await expectAccessible();
    for (const submit of page.getByRole('button').elements()) {
      if (submit instanceof HTMLButtonElement && submit.type === 'submit') submit.click();
    }
    const isInvalid = (field: Element) => field.getAttribute('aria-invalid') === 'true';
    await expect
      .poll(() => page.getByRole('textbox').elements().filter(isInvalid).length)
      .toBeGreaterThan(0);
    await expectAccessible();
    page.getByRole('button').elements().at(-1)?.dispatchEvent(new MouseEvent('click'));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expectAccessible();
  });
});

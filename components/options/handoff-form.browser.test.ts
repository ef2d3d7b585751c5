import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsView } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { sampleSettings } from '../../tests/browser/sample-settings';
import './handoff-form';

const POLICY = 'wss://relais.agence.example/';
const PHONE_PAGE = 'https://mobile.agence.example/';
const byPolicy = { relay: POLICY, managed: ['relay'] } as const;

const companion = page.getByLabelText('Page que le téléphone ouvre');
const relay = page.getByLabelText('Relais entre le téléphone et l’ordinateur');
const save = page.getByRole('button', { name: 'Enregistrer ces adresses' });
const saved = () => asked.map(({ params }) => params);

async function show(change: Partial<SettingsView> = {}) {
  const element = document.createElement('lre-handoff-form');
  element.settings = sampleSettings(change);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

beforeEach(() => {
  answer('saveHandoffAddresses', (typed) => ({ ok: true, value: sampleSettings(typed) }));
});

describe('the addresses of « Connexion mobile »', () => {
  it('are the person’s to set where no policy does', async () => {
    await show();
    await expect.element(relay).not.toHaveAttribute('readonly');
    await companion.fill(PHONE_PAGE);
    await relay.fill('wss://relais.example.fr');
    await save.click();
    await expect.element(page.getByText('Adresses enregistrées')).toBeVisible();
    expect(saved()).toEqual([{ companion: PHONE_PAGE, relay: 'wss://relais.example.fr' }]);
  });

  it('are refused at their field without TLS', async () => {
    await show();
    await relay.fill('ws://relais.example.fr');
    await save.click();
    await expect.element(relay).toHaveAccessibleDescription(/commence par wss/);
    await expect.poll(focused).toBe(relay.element());
    expect(saved()).toEqual([]);
  });
});

describe('an address that a policy has set', () => {
  it('is shown, said to be the organisation’s, and takes no typing', async () => {
    await show(byPolicy);
    await expect.element(relay).toHaveValue(POLICY);
    await expect.element(relay).toHaveAttribute('readonly');
    await expect.element(relay).toHaveAccessibleDescription(/fixée par votre organisation/);
    await expect.element(companion).not.toHaveAttribute('readonly');
    await expect.element(companion).toHaveAccessibleDescription(/^Par exemple/);
  });

  it('leaves the other to be saved', async () => {
    await show(byPolicy);
    await companion.fill(PHONE_PAGE);
    await save.click();
    await expect.element(page.getByText('Adresses enregistrées')).toBeVisible();
    expect(saved()).toEqual([{ companion: PHONE_PAGE, relay: POLICY }]);
  });

  it('is said to be none where the policy wants none', async () => {
    await show({ managed: ['companion'] });
    await expect.element(companion).toHaveValue('');
    await expect.element(companion).toHaveAttribute('readonly');
    await expect.element(companion).toHaveAccessibleDescription(/aucune adresse/);
  });

  it('leaves nothing to save where both are', async () => {
    await show({ ...byPolicy, companion: PHONE_PAGE, managed: ['companion', 'relay'] });
    await expect.element(companion).toHaveValue(PHONE_PAGE);
    await expect.element(save).not.toBeInTheDocument();
  });

  it('is the person’s again once the policy is gone', async () => {
    const element = await show(byPolicy);
    await expect.element(relay).toHaveAttribute('readonly');
    element.settings = sampleSettings();
    await expect.element(relay).not.toHaveAttribute('readonly');
    await expect.element(relay).toHaveValue('');
  });
});

describe.each(languages)('in %s', (language) => {
  it.each([
    ['one by policy', byPolicy],
    ['both by policy', { ...byPolicy, managed: ['companion', 'relay'] as const }],
  ])('is accessible: %s', async (_, change) => {
    speakLanguage(language);
    await show(change);
    const texts = { fr: /votre organisation/, en: /Your organisation/ };
    await expect.element(page.getByText(texts[language]).first()).toBeVisible();
    await expectAccessible();
  });
});

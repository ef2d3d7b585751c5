import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { LookupStanding } from '../../lib/domain/lookups';
import type { SettingsView } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer } from '../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { button, showOptions, told } from '../../tests/browser/options-page';
import { sampleSettings } from '../../tests/browser/sample-settings';

let kept: SettingsView;
const standing = (company: LookupStanding) =>
  kept.lookups.map((view) => (view.name === 'company' ? { ...view, standing: company } : view));
const switchOn = button('Activer – Société d’après son SIRET');
const switchOff = button('Désactiver – Société d’après son SIRET');

beforeEach(() => {
  kept = sampleSettings();
  answer('getSettings', () => kept);
  answer('saveLookup', ({ wanted }) => {
    kept = { ...kept, lookups: standing(wanted ? 'on' : 'off') };
    return { ok: true, value: kept };
  });
});

describe('a look-up', () => {
  it('says what it sends to whom, and is switched on once the browser permits its host', async () => {
    const element = showOptions();
    await expect
      .element(page.getByText(/Envoyé à recherche-entreprises\.api\.gouv\.fr/))
      .toBeVisible();
    await expect.element(page.getByText(/Envoyé à data\.geopf\.fr/)).toBeVisible();
    await switchOn.click();
    await expect.element(page.getByText(/^Recherche activée/)).toBeVisible();
    expect(element.requestHost).toHaveBeenCalledExactlyOnceWith(
      'https://recherche-entreprises.api.gouv.fr/*',
    );
    expect(told('saveLookup')[0]?.params).toEqual({ name: 'company', wanted: true });
    await expect.element(switchOff).toBeVisible();
  });

  it('asks the browser in the gesture itself, and stays off where it says no', async () => {
    const element = showOptions();
    let active = false;
    element.requestHost = () => {
      active = navigator.userActivation.isActive;
      return Promise.resolve(false);
    };
    await element.updateComplete;
    await switchOn.click();
    await expect.element(page.getByText(/n’a pas donné l’autorisation/)).toBeVisible();
    expect(active).toBe(true);
    expect(told('saveLookup')).toEqual([]);
  });

  it('is switched off with its permission', async () => {
    kept = { ...kept, lookups: standing('on') };
    const element = showOptions();
    await switchOff.click();
    await expect.element(page.getByText(/^Recherche désactivée/)).toBeVisible();
    expect(element.withdrawHost).toHaveBeenCalledExactlyOnceWith(
      'https://recherche-entreprises.api.gouv.fr/*',
    );
    expect(told('saveLookup')[0]?.params).toEqual({ name: 'company', wanted: false });
    await expect.element(switchOn).toBeVisible();
  });

  it('of the administrator’s is permitted by the person, and not switched off', async () => {
    kept = { ...kept, managed: ['companyLookup'], lookups: standing('waiting') };
    const element = showOptions();
    const permit = button('Autoriser – Société d’après son SIRET');
    await expect.element(permit).toBeVisible();
    kept = { ...kept, lookups: standing('on') };
    await permit.click();
    await expect.element(page.getByText('Imposé par votre administrateur.')).toBeVisible();
    expect(element.requestHost).toHaveBeenCalledOnce();
    expect(told('saveLookup')).toEqual([]);
    expect(switchOff.elements()).toEqual([]);
  });

  it('that could not be kept says so', async () => {
    answer('saveLookup', () => ({ ok: false, problem: { reason: 'address-not-permitted' } }));
    showOptions();
    await switchOn.click();
    await expect.element(page.getByText('Un incident est survenu.')).toBeVisible();
  });
});

it.each(languages)('is accessible: %s', async (language) => {
  speakLanguage(language);
  kept = { ...kept, lookups: standing('waiting') };
  showOptions();
  await expect.element(page.getByText(/data\.geopf\.fr/)).toBeVisible();
  await expectAccessible();
});

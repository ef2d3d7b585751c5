import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SettingsView } from '../../lib/messaging/views';
import { answer } from '../../tests/browser/fake-extension';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { focused } from '../../tests/browser/focused';
import { button, showOptions, told } from '../../tests/browser/options-page';
import { sampleSettings } from '../../tests/browser/sample-settings';

let kept: SettingsView;
const saved = (sites: readonly string[]) => {
  kept = { ...kept, sites };
  return { ok: true, value: kept } as const;
};

beforeEach(() => {
  kept = sampleSettings();
  answer('getSettings', () => kept);
});

describe('back-office sites', () => {
  const site = page.getByLabelText('Adresse du back-office');

  it('are added once the person permits them', async () => {
    const element = showOptions();
    answer('addSite', ({ pattern }) => saved([...kept.sites, pattern]));
    await site.fill('https://agence.example.com/compte/informations');
    await button('Ajouter ce site').click();
    await expect.element(page.getByText(/Site ajouté\s: agence\.example\.com/)).toBeVisible();
    expect(element.requestHost).toHaveBeenCalledExactlyOnceWith('https://agence.example.com/*');
    expect(told('addSite')[0]?.params).toEqual({ pattern: 'https://agence.example.com/*' });
    await expect.element(button('Retirer agence.example.com')).toBeVisible();
    await expect.element(site).toHaveValue('');
  });

  it('of an intranet are added with a warning', async () => {
    const element = showOptions();
    answer('addSite', ({ pattern }) => saved([...kept.sites, pattern]));
    const warning = page.getByText('Ce site n’est pas chiffré');
    await site.fill('http://agence.example.com');
    await expect.element(warning).not.toBeInTheDocument();
    await site.fill('http://192.168.1.20/gestion');
    await expect.element(warning).toBeVisible();
    await expectAccessible();
    await button('Ajouter ce site').click();
    expect(element.requestHost).toHaveBeenCalledExactlyOnceWith('http://192.168.1.20/*');
    await expect.element(button('Retirer 192.168.1.20')).toBeVisible();
    await expect.element(warning).not.toBeInTheDocument();
  });

  it('asks the browser in the gesture itself', async () => {
    const element = showOptions();
    let active = false;
    element.requestHost = () => {
      active = navigator.userActivation.isActive;
      return Promise.resolve(false);
    };
    await element.updateComplete;
    await site.fill('agence.example.com');
    await button('Ajouter ce site').click();
    await expect.element(site).toHaveAccessibleDescription(/n’a pas donné l’autorisation/);
    expect(active).toBe(true);
    expect(told('addSite')).toEqual([]);
    await expect.element(site).toHaveValue('agence.example.com');
  });

  it.each([
    ['', 'Saisissez l’adresse de votre back-office.'],
    ['gestion', 'Saisissez une adresse de site'],
    ['http://agence.example.com', 'Cette adresse n’est pas sécurisée.'],
    ['gestion.example.fr/compte', 'Ce site est déjà dans la liste.'],
  ])('%j is refused at its field', async (typed, sentence) => {
    const element = showOptions();
    await site.fill(typed);
    await button('Ajouter ce site').click();
    await expect.element(site).toHaveAccessibleDescription(new RegExp(sentence));
    expect(element.requestHost).not.toHaveBeenCalled();
  });

  it('are removed, and their permission given back', async () => {
    const element = showOptions();
    answer('removeSite', () => saved([]));
    await button('Retirer gestion.example.fr').click();
    await expect.element(page.getByText('Aucun site pour le moment.')).toBeVisible();
    expect(element.withdrawHost).toHaveBeenCalledExactlyOnceWith('https://gestion.example.fr/*');
    await expect.poll(() => focused()?.textContent).toBe('Sites de back-office');
  });

  it('are removed even where the browser keeps the permission, and says so', async () => {
    const element = showOptions();
    element.withdrawHost = () => Promise.reject(new Error('required permission'));
    answer('removeSite', () => saved([]));
    await button('Retirer gestion.example.fr').click();
    await expect.element(page.getByText(/n’a pas retiré l’autorisation/)).toBeVisible();
    expect(told('removeSite')).toHaveLength(1);
  });
});

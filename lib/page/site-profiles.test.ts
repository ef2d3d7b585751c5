import { describe, expect, it } from 'vitest';
import { zoo } from '../../sandbox/back-office/zoo/zoo';
import { plainText } from './plain-text';
import {
  accountWords,
  currentMark,
  letterOrAccount,
  nativeWords,
  sectionWords,
} from './site-profiles';
import { placeholderOption } from './sending/letter-words';

describe('the words of the profiles', () => {
  it.each(['onglet actif', 'tab-active', 'selected', 'ongletActif', 'menu_on', 'courant'])(
    'takes the class "%s" for a lit tab',
    (name) => expect(currentMark.test(name)).toBe(true),
  );

  it.each(['inactif', 'onglet inactive', 'button', 'interactive', 'selection-bien', 'onglet'])(
    'does not take the class "%s" for a lit tab',
    (name) => expect(currentMark.test(name)).toBe(false),
  );

  it('knows the account and its three pages', () => {
    expect(accountWords.test('mon compte')).toBe(true);
    expect(accountWords.test('compte rendu')).toBe(false);
    expect(
      ['informations', 'configuration', 'mes factures'].every((w) => sectionWords.test(w)),
    ).toBe(true);
    expect(sectionWords.test('informations du bien')).toBe(false);
  });

  it.each(['-- choisir --', '', '...', 'selectionnez un expediteur'])(
    'sees that the option "%s" names nobody',
    (text) => expect(placeholderOption.test(text)).toBe(true),
  );
});

describe('the part that raw texts are sifted by', () => {
  const meant = (raw: string) =>
    [accountWords, sectionWords, nativeWords].some((words) => words.test(plainText(raw)));

  it('stands in every text of the zoo that the words accept', () => {
    const texts = new Set(
      zoo.flatMap(({ parts }) => Object.values(parts)).flatMap((html) => html.split(/<[^>]*>/)),
    );
    const ours = [...texts].filter(meant);
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((raw) => !letterOrAccount.test(raw))).toEqual([]);
  });

  it.each([
    'RÉGLAGES GÉNÉRAUX',
    'Mes préférences',
    'Pre\u0301fe\u0301rences',
    'Données légales',
    'Paramétrage de l’agence',
    'Coordonnées',
    'Profil',
    'Options',
    'Abonnement',
    'Historique des factures',
    'Gestion de mon compte',
    'Notre espace agence',
    'My account',
    'Gérer vos expéditeurs',
  ])('stands in « %s »', (raw) => {
    expect([meant(raw), letterOrAccount.test(raw)]).toEqual([true, true]);
  });
});

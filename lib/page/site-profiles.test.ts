import { describe, expect, it } from 'vitest';
import { accountWords, currentMark, sectionWords } from './site-profiles';
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

import { describe, expect, it } from 'vitest';
import { affirmed, plainSegments, plainText } from './plain-text';

describe('plainText', () => {
  it('drops accents, case and runs of blanks', () => {
    expect(plainText('  EXPÉDITEUR\u00a0\n de l’Agence ')).toBe("expediteur de l'agence");
  });
});

describe('affirmed', () => {
  it.each([
    ['aucun code n’est envoye par sms. il change', '. il change'],
    ["le code n'est jamais envoye par sms", 'le code '],
    ["vous n'avez pas recu le code par sms ?", "vous n'avez pas recu le code par sms ?"],
  ])('leaves of « %s »: « %s »', (text, left) => expect(affirmed(text)).toBe(left));
});

describe('plainSegments', () => {
  it('splits titles and breadcrumbs at what separates their parts', () => {
    expect(plainSegments('IMMOGEST PRO - COMPTE - INFORMATIONS')).toEqual([
      'immogest pro',
      'compte',
      'informations',
    ]);
    expect(plainSegments('Accueil > Mon compte › Factures')).toEqual([
      'accueil',
      'mon compte',
      'factures',
    ]);
  });

  it('keeps a hyphenated name in one piece', () => {
    expect(plainSegments('Jean-Pierre')).toEqual(['jean-pierre']);
  });
});

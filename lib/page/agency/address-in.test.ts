import { describe, expect, it } from 'vitest';
import { addressIn } from './address-in';
import { agencyLabel } from './agency-labels';
import { personIn } from './person-in';

const marseille = { zipcode: '13001', city: 'Marseille' };

describe('an address', () => {
  it.each<[string[], object]>([
    [['12 quai Neuf', '13001 Marseille'], { address1: '12 quai Neuf', ...marseille }],
    [['12, quai Neuf, 13001 Marseille'], { address1: '12 quai Neuf', ...marseille }],
    [['12 bis quai Neuf - 13001 Marseille'], { address1: '12 bis quai Neuf', ...marseille }],
    [['12 quai Neuf F-13001 Marseille, France'], { address1: '12 quai Neuf', ...marseille }],
    [
      ['Le Phare', '12 quai Neuf', 'BP 20', '13001 Marseille Cedex 01'],
      {
        ...{ address1: '12 quai Neuf', address2: 'Le Phare, BP 20' },
        ...{ zipcode: '13001', city: 'Marseille Cedex 01' },
      },
    ],
    [['quai Neuf'], { address1: 'quai Neuf' }],
    [['12 quai Neuf', 'Plan du site'], { address1: '12 quai Neuf' }],
  ])('is read from its lines: %s', (lines, read) => {
    expect(addressIn(lines)).toEqual(read);
  });
});

describe('a person', () => {
  it.each<[string, boolean, (string | undefined)[]]>([
    ['M. Jean-Paul DUPONT-MOREL', false, ['M', 'Jean-Paul', 'Dupont-Morel']],
    ['DE LA TOUR Anne', false, [undefined, 'Anne', 'De La Tour']],
    ['Marie Anne Petit', false, [undefined, 'Marie Anne', 'Petit']],
    ['Petit Anne', true, [undefined, 'Anne', 'Petit']],
    ['Mme Anne Petit (gérante)', false, ['F', 'Anne', 'Petit']],
    ['Mme Petit', false, ['F', undefined, undefined]],
    ['MARTIN', false, [undefined, undefined, undefined]],
  ])('is « %s »', (text, isLastFirst, [gender, firstname, lastname]) => {
    expect(personIn(text, isLastFirst)).toEqual({ gender, firstname, lastname });
  });
});

it.each([
  ['N° de SIRET', 'siret'],
  ['SIRET :', 'siret'],
  ['Raison sociale de la société', 'company'],
  ['Adresse électronique', 'email'],
  ['E-mail de contact', 'email'],
  ['Adresse de l’agence', 'address'],
  ['Complément d’adresse', 'address2'],
  ['Nom du responsable', 'person'],
  ['Nom', 'lastname'],
  ['N° TVA intracommunautaire', 'vat'],
  ['Adresse du bien', null],
  ['Téléphone', null],
  ['Honoraires', null],
])('takes « %s » for a label of %s', (text, label) => {
  expect(agencyLabel(text)).toBe(label);
});

import { describe, expect, it } from 'vitest';
import { jeanne as person } from '../../tests/support/people';
import { companyNumber } from './company-number';
import { identityProblems, isEmail, trimmed } from './identity';
import { addressLines } from './address-lines';

const jeanne = { ...person, siret: '732 829 320 00074' };

const problemsOf = (change: Partial<typeof jeanne>) =>
  identityProblems({ ...jeanne, ...change }).map(({ field, reason }) => `${field} ${reason}`);

describe('the form of a sender', () => {
  it('accepts a whole one', () => {
    expect(identityProblems(jeanne)).toEqual([]);
  });

  it.each([
    [{ gender: '' }, ['gender missing']],
    [{ firstname: '  ' }, ['firstname missing']],
    [{ lastname: 'x'.repeat(51) }, ['lastname too-long']],
    [{ company: '' }, ['company missing']],
    [{ siret: '' }, ['siret missing']],
    [{ siret: '73282932000075' }, ['siret siret-invalid']],
    [{ zipcode: '6900' }, ['zipcode zipcode-invalid']],
    [{ address1: 'x'.repeat(39) }, ['address1 too-long']],
    [{ country: 'XX' }, ['country country-invalid']],
    [{ terms: '' }, ['terms terms-unaccepted']],
    [{ country: 'DE', zipcode: '10115', vat: '' }, ['vat missing']],
    [{ country: 'DE', zipcode: '10115', vat: 'DE111111111' }, ['vat vat-invalid']],
    [{ country: 'DE', zipcode: '10115', vat: 'DE136695976' }, []],
    [{ country: 'CH', zipcode: '1003', siret: '' }, []],
    [{ statut: 'particulier', company: '', siret: '' }, []],
    [{ statut: 'association', siret: '' }, []],
  ])('with %j says %j', (change, expected) => {
    expect(problemsOf(change)).toEqual(expected);
  });

  it('lists problems in the order of the fields', () => {
    expect(problemsOf({ firstname: '', city: '', gender: '' })).toEqual([
      'gender missing',
      'firstname missing',
      'city missing',
    ]);
  });

  it('knows which company number AR24 wants', () => {
    expect(companyNumber({ statut: 'professionnel', country: 'FR' })).toBe('siret');
    expect(companyNumber({ statut: 'administration', country: 'BE' })).toBe('vat');
    expect(companyNumber({ statut: 'professionnel', country: 'US' })).toBeNull();
    expect(companyNumber({ statut: 'particulier', country: 'FR' })).toBeNull();
  });

  it('takes away what people add around words', () => {
    expect(trimmed({ ...jeanne, city: '  La   Rochelle ' }).city).toBe('La Rochelle');
  });

  it('tells e-mail addresses from other text', () => {
    expect(isEmail('jeanne.martin@agence-tilleuls.fr')).toBe(true);
    expect(isEmail('jeanne.martin@agence')).toBe(false);
    expect(isEmail('jeanne martin@agence.fr')).toBe(false);
  });

  it('writes the address as on the envelope', () => {
    expect(addressLines(jeanne)).toEqual([
      'Agence des Tilleuls',
      'Jeanne Martin',
      '12 rue des Tilleuls',
      '69003 Lyon',
    ]);
  });
});

import { expect, it } from 'vitest';
import { agencyOf } from './agency-reading';

it('puts frames together, the one that knows most being believed first', () => {
  const menu = { company: 'Logiciel Immo' };
  const content = { company: 'Agence du Port', siret: '73282932000074' };
  const whole = { company: 'Agence du Port', siret: '73282932000074' };
  expect(agencyOf([menu, content])).toEqual(whole);
  expect(agencyOf([content, menu])).toEqual(whole);
});

it('drops alone what a hostile page makes up', () => {
  const hostile = {
    company: 'x'.repeat(10_000),
    siret: '<script>',
    email: 'javascript:alert(1)',
    gender: { toString: 'F' },
    city: 'Mar\u202Eseille\n\u0000',
    terms: '1',
  };
  expect(
    agencyOf([
      hostile,
      JSON.parse('{"__proto__":{"zipcode":"13001"}}'),
      null,
      'text',
      7,
      [],
      undefined,
    ]),
  ).toEqual({ city: 'Mar seille' });
});

it('is nothing where no page says anything', () => {
  expect(agencyOf([{}, null])).toBeNull();
  expect(agencyOf([])).toBeNull();
});

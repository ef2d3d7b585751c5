import { expect, it } from 'vitest';
import { groupedSiret } from './grouped-siret';

it('groups fourteen digits as they are read', () => {
  expect(groupedSiret('55210055400013')).toBe('552\u00a0100\u00a0554\u00a000013');
  expect(groupedSiret('552 100 554 00013')).toBe('552\u00a0100\u00a0554\u00a000013');
});

it('leaves what is no SIRET as it was typed', () => {
  expect(groupedSiret('5521')).toBe('5521');
});

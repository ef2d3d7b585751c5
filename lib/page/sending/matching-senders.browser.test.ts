import { describe, expect, it } from 'vitest';
import type { SenderRow } from '../../messaging/views';
import type { Choice } from './choice';
import { matchingSenders } from './matching-senders';
import { selectControl } from './select-control';

const row = (id: string, name: string | null, email: string | null): SenderRow => ({
  id,
  name,
  email,
  state: 'identified',
  expectedOn: null,
});
const rows = [
  row('jeanne', 'Jeanne Martin', 'jeanne@agence.example'),
  row('jean', 'Jean-Pierre Dupré', 'jp@agence.example'),
];

/** What a list says that has this option alone. */
function choice(option: HTMLOptionElement): Choice {
  const list = document.createElement('select');
  list.append(option);
  return selectControl(list).chosen() ?? { texts: [], ar24Ids: [] };
}

const match = (option: HTMLOptionElement, among = rows) => {
  const [found, another] = matchingSenders(choice(option), among);
  return another ? 'several' : (found?.id ?? null);
};

describe('matchingSenders', () => {
  it.each([
    ['MARTIN Jeanne - jeanne@agence.example', 'jeanne'],
    ['Agence <JP@Agence.example>', 'jean'],
    ['Jeanne Martin', 'jeanne'],
    ['Mme MARTIN Jeanne (Agence du Port)', 'jeanne'],
    ['DUPRE Jean-Pierre', 'jean'],
    ['Martin, Jeanne', 'jeanne'],
    ['12 - MARTIN Jeanne - 06 12 34 56 78', 'jeanne'],
    ['AGENCE DU PORT : MARTIN Jeanne', 'jeanne'],
    ['Mme MARTIN Jeanne directrice d’agence', 'jeanne'],
    ['MARTIN Jeanne - valide jusqu’au 12/03/2028', 'jeanne'],
    ['MARTIN J.', null],
    ['MARTIN Jeanne Agence du Port', null],
    ['Jean Dupré', null],
    ['Jeanne-Marie Martin', null],
    ['Martin', null],
    ['Jeanne Martin - autre@agence.example', null],
    ['-- Choisir --', null],
  ])('takes « %s » for %s', (text, expected) => {
    expect(match(new Option(text, '7'))).toBe(expected);
  });

  it('finds the e-mail in the value or in the data of the option', () => {
    expect(match(new Option('Direction', 'jp@agence.example'))).toBe('jean');
    const option = new Option('Direction', '7');
    option.dataset.email = 'jeanne@agence.example';
    expect(match(option)).toBe('jeanne');
  });

  it('names all when two senders bear the name', () => {
    const twins = [rows[0]!, row('other', 'Martin Jeanne', 'j.martin@agence.example')];
    expect(match(new Option('Jeanne Martin', '7'), twins)).toBe('several');
    expect(match(new Option('Jeanne Martin j.martin@agence.example', '7'), twins)).toBe('other');
  });
});

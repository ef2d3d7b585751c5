import { describe, expect, it } from 'vitest';
import type { SenderRow } from '../messaging/views';
import { matchingSender } from './matching-sender';

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

const match = (option: HTMLOptionElement, among = rows) =>
  matchingSender(option, among)?.id ?? null;

describe('matchingSender', () => {
  it.each([
    ['MARTIN Jeanne - jeanne@agence.example', 'jeanne'],
    ['Agence <JP@Agence.example>', 'jean'],
    ['Jeanne Martin', 'jeanne'],
    ['Mme MARTIN Jeanne (Agence du Port)', 'jeanne'],
    ['DUPRE Jean-Pierre', 'jean'],
    ['Martin, Jeanne', 'jeanne'],
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

  it('takes nobody when two senders bear the name', () => {
    const twins = [rows[0]!, row('other', 'Martin Jeanne', 'j.martin@agence.example')];
    expect(match(new Option('Jeanne Martin', '7'), twins)).toBeNull();
    expect(match(new Option('Jeanne Martin j.martin@agence.example', '7'), twins)).toBe('other');
  });
});

import { describe, expect, it } from 'vitest';
import { parisInstants, toParisDate } from './paris-date';

describe('Paris dates', () => {
  it('show the wall clock of Paris, winter and summer', () => {
    expect(toParisDate(Date.parse('2025-01-15T08:30:00Z'))).toBe('2025-01-15 09:30:00');
    expect(toParisDate(Date.parse('2025-07-14T21:59:59Z'))).toBe('2025-07-14 23:59:59');
  });

  it('show midnight as 00', () => {
    expect(toParisDate(Date.parse('2025-01-14T23:00:00Z'))).toBe('2025-01-15 00:00:00');
  });

  it('name one instant', () => {
    expect(parisInstants('2025-07-14 23:59:59')).toEqual([Date.parse('2025-07-14T21:59:59Z')]);
  });

  it('name two instants in the hour that October repeats', () => {
    expect(parisInstants('2025-10-26 02:30:00')).toEqual([
      Date.parse('2025-10-26T01:30:00Z'),
      Date.parse('2025-10-26T00:30:00Z'),
    ]);
  });

  it.each([
    '2025-03-30 02:30:00',
    '2025-02-30 10:00:00',
    '2025-01-15T09:30:00',
    '2025-01-15 9:30:00',
    '2025-01-15 24:00:00',
    'yesterday',
  ])('name no instant: %s', (date) => {
    expect(parisInstants(date)).toEqual([]);
  });
});

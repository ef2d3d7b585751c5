import { describe, expect, it } from 'vitest';
import { addWorkingDays, expectedLetterDay, isWorkingDay, parisDay } from './working-days';

describe('French working days', () => {
  it.each([
    ['2026-11-24', true], // a Tuesday
    ['2026-11-28', false], // Saturday
    ['2026-11-29', false], // Sunday
    ['2026-11-11', false], // Armistice
    ['2026-12-25', false], // Christmas
    ['2026-04-06', false], // Easter Monday
    ['2026-05-14', false], // Ascension
    ['2026-05-25', false], // Whit Monday
    ['2027-01-01', false], // New Year
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it('skips weekends and holidays', () => {
    expect(addWorkingDays('2026-11-24', 4)).toBe('2026-11-30');
    expect(addWorkingDays('2026-12-23', 4)).toBe('2026-12-30');
    expect(addWorkingDays('2026-12-30', 2)).toBe('2027-01-04');
  });

  it('counts from the day it is in Paris', () => {
    expect(parisDay(Date.UTC(2026, 10, 24, 22, 59))).toBe('2026-11-24');
    expect(parisDay(Date.UTC(2026, 10, 24, 23, 0))).toBe('2026-11-25');
    expect(expectedLetterDay(Date.UTC(2026, 6, 10, 22, 30))).toBe('2026-07-17');
  });
});

import { describe, expect, it } from 'vitest';
import { authenticate, DATE_WINDOW_SECONDS } from './authenticate';
import { signDate } from './cipher';
import { toParisDate } from './paris-date';
import { Params } from './params';
import { Refusal } from './refusal';

const credentials = { token: 'a-token', privateKey: 'a-private-key' };
const now = Date.parse('2025-06-02T10:00:00.400Z');

function outcome(given: Record<string, string>, signature?: string, at = now): string {
  try {
    return authenticate(new Params(Object.entries(given)), signature, credentials, at);
  } catch (error) {
    if (error instanceof Refusal) return error.slug;
    throw error;
  }
}

function outcomeOfDate(date: string, at = now): string {
  return outcome({ token: credentials.token, date }, signDate(date, credentials.privateKey), at);
}

describe('authentication of a call', () => {
  const { token } = credentials;
  const date = toParisDate(now);

  it('gives the date that signs, is sent and decrypts', () => {
    expect(outcomeOfDate(date)).toBe(date);
  });

  it.each([
    ['token_missing', { date }, 'x'],
    ['token_invalid', { token: 'another', date }, 'x'],
    ['empty_date', { token }, 'x'],
    ['invalid_date', { token, date: '2025-06-02T12:00:00' }, 'x'],
    ['empty_signature', { token, date }, undefined],
    ['invalid_signature', { token, date }, signDate(date, 'another-key')],
    ['invalid_signature', { token, date }, signDate('2025-06-02 12:00:01', 'a-private-key')],
  ] as const)('refuses with %s', (slug, given, signature) => {
    expect(outcome(given, signature)).toBe(slug);
  });

  it('takes a date for ten minutes on either side, and no second more', () => {
    const secondsOff = (seconds: number) => outcomeOfDate(toParisDate(now + seconds * 1000));
    expect(secondsOff(-DATE_WINDOW_SECONDS)).toMatch(/^2025/);
    expect(secondsOff(-DATE_WINDOW_SECONDS - 1)).toBe('expired_date');
    expect(secondsOff(DATE_WINDOW_SECONDS)).toMatch(/^2025/);
    expect(secondsOff(DATE_WINDOW_SECONDS + 1)).toBe('date_in_future');
  });

  it('takes both instants of the hour that October repeats', () => {
    const repeated = '2025-10-26 02:30:00';
    expect(outcomeOfDate(repeated, Date.parse('2025-10-26T00:31:00Z'))).toBe(repeated);
    expect(outcomeOfDate(repeated, Date.parse('2025-10-26T01:29:00Z'))).toBe(repeated);
    expect(outcomeOfDate(repeated, Date.parse('2025-10-26T02:00:00Z'))).toBe('expired_date');
  });

  it('refuses the date of a clock set to UTC', () => {
    expect(outcomeOfDate('2025-06-02 10:00:00')).toBe('expired_date');
  });
});

import { describe, expect, it } from 'vitest';
import { decrypt, sign } from './ar24-envelope';
import { parisDate } from './paris-date';

/** Vectors of docs/protocols/ar24.md; the first is AR24's own. */
const vectors = [
  {
    date: '2021-05-26 14:00:00',
    privateKey: '7X9gx9E3Qx4EiUdB63nc',
    signature: 'bDop0cbjKpkySlpvnNGvBMg7PuYFFgPPqTTS2RAHoY0=',
    body: 'WwBOU6s8DaMWmYdctBJwfuoujFgVygBUjhsbdf8eWqQ=',
    plain: '{status: "SUCCESS"}',
  },
  {
    date: '2025-01-15 09:30:00',
    privateKey: 'test-private-key',
    signature: 'CWHhwPXe1fY/wicnrtZ9uADMlZ9wbdr1tnC39PFmQZQ=',
    body: 'qmyQ84WtVRjPXu03cXH1lz+TIieGHWEsz3EaJdusgfTQzGxQhPFxYiUFhKbwlA6N58Tdw43bu65WW9vnCUBG5JjA5GkIaluyeWWL/juSxrc=',
    plain: '{"status":"SUCCESS","result":{"id":"50956","email":"sender@example.com"}}',
  },
  {
    date: '2025-07-14 23:59:59',
    privateKey: '0123456789abcdef'.repeat(4),
    signature: 'S/AMABfWPIQF0ZteX76fGhKNWjnzguIV4yidBSazZFM=',
    body: 'talXCkIaGvuwSSUq6XiKQZ8xFFe9XS5jGM7C3hKH2aBzBw2w3Eo+jDIygAKr/PPkbFRWz8MCKXwmkpkNkWceI91gZ1RbCxSWPkdlkml6Ogo=',
    plain: '{"status":"SUCCESS","result":{"firstname":"Zoé","city":"Besançon"}}',
  },
];

describe('AR24’s envelope', () => {
  it.each(vectors)('signs $date', async ({ date, privateKey, signature }) => {
    expect(await sign(date, privateKey)).toBe(signature);
  });

  it.each(vectors)('opens the answer for $date', async ({ date, privateKey, body, plain }) => {
    expect(await decrypt(body, date, privateKey)).toBe(plain);
    expect(await decrypt(` ${body}\n`, date, privateKey)).toBe(plain);
  });

  it('does not open an answer for another date, nor one cut short', async () => {
    const [, { date, privateKey, body }] = vectors as [unknown, (typeof vectors)[number]];
    await expect(decrypt(body, '2025-01-15 09:30:01', privateKey)).rejects.toThrow();
    await expect(decrypt(body.slice(0, 40), date, privateKey)).rejects.toThrow();
    await expect(decrypt('<html>', date, privateKey)).rejects.toThrow();
  });

  it.each([
    [Date.UTC(2026, 0, 15, 8, 30), '2026-01-15 09:30:00'],
    [Date.UTC(2026, 6, 14, 21, 59, 59), '2026-07-14 23:59:59'],
    [Date.UTC(2026, 2, 29, 0, 59, 59), '2026-03-29 01:59:59'],
    [Date.UTC(2026, 2, 29, 1, 0, 0), '2026-03-29 03:00:00'],
    [Date.UTC(2026, 9, 25, 0, 30, 0), '2026-10-25 02:30:00'],
    [Date.UTC(2026, 9, 25, 1, 30, 0), '2026-10-25 02:30:00'],
    [Date.UTC(2026, 11, 31, 23, 0, 0), '2027-01-01 00:00:00'],
  ])('dates with the wall clock of Paris, winter and summer', (instant, date) => {
    expect(parisDate(instant)).toBe(date);
  });
});

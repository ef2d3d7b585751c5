import { describe, expect, it } from 'vitest';
import { senderStates } from './sender-state';
import { nextLook, type SyncFacts } from './sync-policy';

const MINUTE = 60_000;
const facts: SyncFacts = {
  state: 'access-requested',
  syncedAt: 1000 * MINUTE,
  failures: 0,
  failedAt: 0,
  watched: false,
};
const minutes = (change: Partial<SyncFacts>, chance = 0.5) => {
  const next = nextLook({ ...facts, ...change }, chance);
  return next === null ? null : Math.round(next / MINUTE) - 1000;
};

describe('when AR24 is asked again', () => {
  it('is soon where someone else has to act, and sooner while a person looks', () => {
    expect(minutes({})).toBe(30);
    expect(minutes({ watched: true })).toBe(1);
  });

  it('is twice a day where nothing is expected, looked at or not', () => {
    expect(minutes({ state: 'identified' })).toBe(720);
    expect(minutes({ state: 'identified', watched: true })).toBe(720);
  });

  it('is never by itself for a draft and during an order', () => {
    const never = senderStates.filter((state) => minutes({ state }) === null);
    expect(never).toEqual(['draft', 'ordering']);
  });

  it('is later after each failure, up to six hours', () => {
    const after = [1, 2, 3, 10].map((failures) => minutes({ failures, failedAt: 1000 * MINUTE }));
    expect(after).toEqual([60, 120, 240, 360]);
  });

  it('is spread by a fifth either way', () => {
    expect(minutes({}, 0)).toBe(24);
    expect(minutes({}, 1)).toBe(36);
  });
});

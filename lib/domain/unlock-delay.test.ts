import { describe, expect, it } from 'vitest';
import { nextTryAt, NO_FAILURES } from './unlock-delay';

const NOW = 1_800_000_000_000;
const waitAfter = (count: number, lastAt = NOW) => {
  const until = nextTryAt({ count, lastAt }, NOW);
  return until === 0 ? 0 : until - NOW;
};

describe('the next passphrase', () => {
  it('may be tried at once after none, one or two wrong ones', () => {
    expect(nextTryAt(NO_FAILURES, NOW)).toBe(0);
    expect([1, 2].map((count) => waitAfter(count))).toEqual([0, 0]);
  });

  it('waits longer after each further one, fifteen minutes at most', () => {
    expect([3, 4, 5, 6].map((count) => waitAfter(count))).toEqual([5000, 10_000, 20_000, 40_000]);
    expect(waitAfter(1000)).toBe(15 * 60_000);
  });

  it('is free once the delay has passed', () => {
    expect(waitAfter(3, NOW - 5000)).toBe(0);
    expect(waitAfter(3, NOW - 4000)).toBe(1000);
  });

  it('never waits longer than the delay where the clock was put back', () => {
    expect(waitAfter(3, NOW + 86_400_000)).toBe(5000);
  });
});

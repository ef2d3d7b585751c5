import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lane } from './lane';
import { failureInWords } from './report';
import { runSeed } from './run-seed';

/** Fixed, so that a failure is one of the change under test. */
const SEEDS = Array.from({ length: 20 }, (_, index) => 1 + index);

describe('every promise is kept', () => {
  let lane: Lane;
  beforeAll(async () => {
    lane = await Lane.open();
  });
  afterAll(() => lane.close());

  it.each(SEEDS)('under the schedule of seed %i', async (seed) => {
    const result = await runSeed(lane, seed);
    expect(result.violations, failureInWords(result)).toEqual([]);
  });
});

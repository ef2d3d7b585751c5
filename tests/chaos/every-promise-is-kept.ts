import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lane } from './lane';
import { failureInWords } from './chaos-report';
import { runSeed } from './run-seed';

/** The runs of one file of tests, on one browser. @param seeds fixed, so that a failure is one of the change under test */
export function everyPromiseIsKept(seeds: readonly number[]): void {
  describe('every promise is kept', () => {
    let lane: Lane;
    beforeAll(async () => {
      lane = await Lane.open();
    });
    afterAll(() => lane.close());

    it.each(seeds)('under the schedule of seed %i', async (seed) => {
      const result = await runSeed(lane, seed);
      expect(result.violations, failureInWords(result)).toEqual([]);
    });
  });
}

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { currentBuild } from '../e2e/support/current-build';
import { Lane } from './lane';
import { failureInWords, report, summaryInWords } from './chaos-report';
import { runSeed, type RunResult } from './run-seed';

/** Runs on one browser before its profile is made anew. */
const RUNS_PER_PROFILE = 25;

const usage = 'npm run chaos -- --runs N --seed S [--json FILE] [--parallel K] [--verbose]';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string', default: '1' },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'runs' | 'seed' | 'parallel', least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  console.error(`--${name} must be a whole number from ${least} on.\n${usage}`);
  process.exit(2);
}

/** Takes the next seed until there is none. */
async function travel(seeds: number[], results: RunResult[]): Promise<void> {
  const lane = await Lane.open();
  try {
    for (
      let count = 1, seed = seeds.shift();
      seed !== undefined;
      seed = seeds.shift(), count += 1
    ) {
      const result = await runSeed(lane, seed);
      results.push(result);
      tell(result);
      if (count % RUNS_PER_PROFILE === 0) await lane.discard();
    }
  } finally {
    await lane.close();
  }
}

function tell(result: RunResult): void {
  const { seed, byHand, milliseconds, violations } = result;
  const how = byHand ? 'by hand' : 'by messages';
  const mark = violations.length === 0 ? 'kept' : 'BROKEN';
  console.log(`seed ${seed} ${how}: ${mark} in ${milliseconds} ms`);
  if (violations.length > 0 || values.verbose) console.log(failureInWords(result));
}

const first = wholeNumber('seed', 0);
const runs = wholeNumber('runs', 1);
const lanes = Math.min(wholeNumber('parallel', 1), runs);
await currentBuild();
const began = Date.now();
const seeds = Array.from({ length: runs }, (_, index) => first + index);
const results: RunResult[] = [];
await Promise.all(Array.from({ length: lanes }, () => travel(seeds, results)));

const whole = report(results, first, Date.now() - began);
console.log(summaryInWords(whole));
if (values.json) await writeFile(values.json, `${JSON.stringify(whole, null, 2)}\n`);
process.exit(whole.failures.length === 0 ? 0 : 1);

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { capture, main, runTool, startTool } from './setup/command.mjs';
import { prepareCompanion } from './setup/companion.mjs';
import { prepareFirefox } from './setup/firefox.mjs';
import { prepareMosquitto } from './setup/mosquitto.mjs';
import { prepare } from './setup/prepare.mjs';

/** What fills the machine by itself, or wants its usual ports: it runs after the others, alone. */
const ALONE = ['default-ports', 'hundred-megapixels', 'webcam-films', 'webcam-hints'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** One after the other: what reads pictures has time limits of its own, which a busy machine would break. */
const ROUNDS = [
  { name: 'parts', words: [...projects('unit', 'architecture', 'component')] },
  {
    name: 'journeys',
    words: [...projects('e2e', 'chaos'), ...ALONE.flatMap((file) => ['--exclude', file])],
    // Most of what it does is waiting for a browser, a worker, a time step.
    env: { LANES: '3' },
  },
  { name: 'alone', words: [...projects('e2e'), ...ALONE] },
];

function projects(...names) {
  return names.flatMap((name) => ['--project', name]);
}

/** What needs no browser, in two lanes: before the tests, whose time limits a busy machine would break. */
const CHECKS = [
  [
    ['run', '--silent', 'format:check'],
    ['run', '--silent', 'types', '--', '--prepared'],
  ],
  [['run', '--silent', 'lint']],
];

await main(async () => {
  await prepare();
  prepareMosquitto();
  prepareFirefox();
  // Before all else: a build writes WXT's types anew, which compiler and linter read meanwhile.
  if (runTool('wxt', ['build', '--mode', 'sandbox']) !== 0) return 1;
  prepareCompanion();
  mkdirSync('artifacts/tests', { recursive: true });
  const tally = { passed: 0, failed: [] };
  const lanes = process.argv.includes('--with-checks') ? CHECKS : [];
  const checked = await Promise.all(lanes.map((checks) => runChecks(checks, tally)));
  const tested = await runRounds(tally);
  for (const failure of tally.failed) console.log(`\nFAILED ${failure}`);
  console.log(`\n${tally.passed} passed, ${tally.failed.length} failed`);
  return checked.find(Boolean) || tested;
});

async function runChecks(checks, tally) {
  let failed = 0;
  for (const words of checks) {
    const { code, output } = await capture('npm', words);
    if (code === 0) continue;
    failed = code;
    tally.failed.push(`npm ${words.join(' ')}\n${output}`);
  }
  return failed;
}

async function runRounds(tally) {
  let failed = 0;
  for (const round of ROUNDS) failed = (await runRound(round, tally)) || failed;
  return failed;
}

async function runRound({ name, words, env }, tally) {
  const report = `artifacts/tests/${name}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const start = performance.now();
  const code = await startTool('vitest', ['run', ...words, ...reporters], env);
  console.log(`\nRound « ${name} »: ${Math.round((performance.now() - start) / 1000)} s`);
  addUp(tally, report);
  return code;
}

/** Adds a round's report to the tally. */
function addUp(tally, report) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += numPassedTests;
    tally.failed.push(...testResults.flatMap(failuresOf));
  } catch {
    tally.failed.push(`${report} was not written: the test runner itself failed.`);
  }
}

/**
 * What failed in a file, said again at the end: of a long run often only the end is kept.
 * A file that failed around its tests (it could not be loaded, a hook threw) is one failure.
 */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative('.', name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${file}\n${message}`];
  return failed.map((test) => `${file} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
}

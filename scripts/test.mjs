import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { main, runTool } from './setup/command.mjs';
import { prepareFirefox } from './setup/firefox.mjs';
import { prepareMosquitto } from './setup/mosquitto.mjs';
import { prepare } from './setup/prepare.mjs';

/** End-to-end tests measure times: they run after the others, alone. */
const ROUNDS = [
  ['unit', 'architecture', 'component'],
  ['e2e', 'chaos'],
];

await main(async () => {
  await prepare();
  prepareMosquitto();
  prepareFirefox();
  if (runTool('wxt', ['prepare']) !== 0) return 1;
  mkdirSync('artifacts/tests', { recursive: true });
  let code = 0;
  const tally = { passed: 0, failed: [] };
  for (const projects of ROUNDS) {
    const report = `artifacts/tests/${projects.at(-1)}.json`;
    rmSync(report, { force: true });
    code = runRound(projects, report) || code;
    addUp(tally, report);
  }
  for (const failure of tally.failed) console.log(`\nFAILED ${failure}`);
  console.log(`\n${tally.passed} passed, ${tally.failed.length} failed`);
  return code;
});

function runRound(projects, report) {
  return runTool('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
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

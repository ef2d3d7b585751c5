import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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
  const tally = { passed: 0, failed: 0 };
  for (const projects of ROUNDS) {
    const report = `artifacts/tests/${projects.at(-1)}.json`;
    rmSync(report, { force: true });
    code = runRound(projects, report) || code;
    addUp(tally, report);
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
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

/** A file that could not even be loaded counts as one failure: none of its tests is in the figures. */
function addUp(tally, report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    tally.passed += numPassedTests;
    tally.failed += numFailedTests + broken.length;
  } catch {
    console.error(`${report} was not written: the test runner itself failed.`);
    tally.failed += 1;
  }
}

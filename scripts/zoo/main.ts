import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { serveZoo } from '../../sandbox/back-office/zoo/serve-zoo';
import { zoo } from '../../sandbox/back-office/zoo/zoo';
import { arrangeSender } from '../../tests/e2e/support/arrangements';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { Stage } from '../../tests/e2e/support/stage';
import { freeCodes } from './free-codes';
import type { Outcome } from './zoo-outcome';
import { tryPage } from './try-page';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const wanted = values.only?.split(',');
const pages = zoo.filter(({ id }) => !wanted || wanted.some((start) => id.startsWith(start)));
if (pages.length === 0) throw new Error(`No page’s name begins with ${values.only ?? ''}.`);

await buildSandbox();
const stage = await Stage.set();
const { origin, close } = await serveZoo();
const outcomes: Outcome[] = [];
try {
  await arrangeSender(stage, 'identified');
  const control = await stage.agent.openOptions();
  for (const page of pages) {
    await freeCodes(control.page);
    const outcome = await tryPage(stage.agent.browser, origin, page);
    outcomes.push(outcome);
    console.log(`${outcome.verdict.padEnd(6)} ${outcome.id}: ${outcome.oddity} — ${outcome.seen}`);
  }
} finally {
  close();
  await stage.strike();
}
if (values.json) await writeFile(values.json, JSON.stringify(outcomes, null, 2));
const count = (verdict: Outcome['verdict']) =>
  outcomes.filter((outcome) => outcome.verdict === verdict).length;
console.log(
  `\n${outcomes.length} pages: ${count('right')} right, ${count('missed')} missed, ${count('wrong')} wrong; pictures of the others in artifacts/zoo`,
);
process.exitCode = count('wrong') > 0 ? 1 : 0;

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { Stage } from '../../tests/e2e/support/stage';
import { measureFilling } from './measure-filling';
import { buildEmptyExtension } from './build-empty-extension';
import { measureJob } from './measure-job';
import { measureOpening } from './measure-opening';
import { measureRedraw } from './measure-redraw';
import { table, writeReport, type Figures } from './report';
import { addUsableMark } from './usable-mark';
import { weigh } from './weights';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error(`--runs ${values.runs} is not a number of runs: give a whole number from 1 on.`);
}

await buildSandbox();
const empty = await mkdtemp(join(tmpdir(), 'lre-empty-'));
await buildEmptyExtension(empty);
await addUsableMark(empty, ['empty-panel', 'p']);
const stage = await Stage.set({
  alongside: [empty],
  alter: (extension) => addUsableMark(extension, ['lre-side-panel', 'lre-sender-list', '.row']),
});
try {
  const figures = await measure(stage);
  console.log(`\n${table(figures)}\n`);
  writeReport(figures);
} finally {
  await stage.strike();
  await rm(empty, { recursive: true });
}

async function measure({ agent }: Stage): Promise<Figures> {
  const job = await measureJob(stage);
  const filling = await measureFilling(stage, runs);
  const extensions = await agent.browser.extensions();
  const other = [...extensions.values()].find(({ name }) => name === 'Empty panel');
  if (!other) throw new Error('The browser did not load the empty panel.');
  await showList();
  const redraw = await measureRedraw(stage, runs);
  const opening = await measureOpening(stage, other.id, runs);
  return {
    browser: await agent.browser.version(),
    opening,
    filling,
    redraw,
    job,
    weights: weigh(),
  };
}

/** Leaves the panel at its list, where it opens from then on. */
async function showList(): Promise<void> {
  const panel = await stage.agent.reopenPanel();
  if (await panel.shows('button', 'Retour aux expéditeurs', 2000)) {
    await panel.press('Retour aux expéditeurs');
  }
  await panel.focuses('Gérer les expéditeurs');
  await stage.agent.closePanel();
}

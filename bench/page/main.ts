import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer';
import { browserPath } from '../../scripts/setup/browser.mjs';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { copyBuild } from '../../tests/e2e/support/one-language-build';
import { buildEmptyScript } from './build-empty-script';
import { measurePage, type PageCost } from './measure-page';
import { benchPages, servePages } from './pages';
import { table } from './report-table';
import { scriptWeights } from './script-weights';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error(`--runs ${values.runs} is not a number of runs: give a whole number from 1 on.`);
}

await buildSandbox();
const folder = await mkdtemp(join(tmpdir(), 'lre-page-'));
await copyBuild(join(folder, 'ours'), 'fr');
const arms = {
  empty: [await buildEmptyScript()],
  ours: [join(folder, 'ours')],
};
const { origin, server } = await servePages();
const costs = new Map<string, Record<keyof typeof arms, PageCost[]>>();
try {
  for (const { name } of benchPages) costs.set(name, { empty: [], ours: [] });
  // In turns, so that what else the machine does falls on all alike.
  for (let run = 0; run < runs; run += 1) {
    for (const [arm, extensions] of Object.entries(arms))
      await round(arm as keyof typeof arms, extensions);
  }
} finally {
  server.close();
  await rm(folder, { recursive: true });
}
console.log(`\n${table(costs, scriptWeights())}\n`);

async function round(arm: keyof typeof arms, extensions: string[]): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: browserPath(),
    pipe: true,
    enableExtensions: extensions,
    args: [
      '--no-first-run',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    // The first page of a browser pays for what all share; it isn't counted.
    await measurePage(browser, `${origin}/biens`);
    for (const { name, path } of benchPages) {
      costs.get(name)?.[arm].push(await measurePage(browser, origin + path));
    }
  } finally {
    await browser.close();
  }
}

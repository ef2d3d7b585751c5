/**
 * Reads every letter of ../shared/letters with the shipped code in a real Chromium and prints what
 * was read, misread and missed, by class. `npx tsx bench/reading/main.ts [--json FILE] [NAME…]`:
 * with names, only the letters whose file name contains one of them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer';
import { build, preview } from 'vite';
import { tally, verdict, type Letter, type Outcome } from './tally';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const LETTERS = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));
const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';

async function servePage() {
  const outDir = join(tmpdir(), `reading-bench-${String(process.pid)}`);
  const settings = {
    root: ROOT,
    configFile: false as const,
    logLevel: 'error' as const,
    worker: { format: 'es' as const },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  };
  await build(settings);
  return preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
}

async function readLetter(page: Page, letter: Letter): Promise<Outcome> {
  const input = await page.waitForSelector('input');
  if (!input) throw new Error('The benchmark page has no file field');
  await input.uploadFile(join(LETTERS, letter.file));
  const startedAt = performance.now();
  const reading = await page.evaluate(() => window.readChosenFile());
  return { letter, reading, milliseconds: performance.now() - startedAt };
}

async function readAll(url: string, letters: readonly Letter[]): Promise<Outcome[]> {
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const outcomes: Outcome[] = [];
    for (const letter of letters) {
      const outcome = await readLetter(page, letter);
      outcomes.push(outcome);
      console.error(
        `${verdict(outcome).padEnd(6)} ${letter.file} ${outcome.milliseconds.toFixed()} ms`,
      );
    }
    return outcomes;
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  if (!existsSync(join(LETTERS, 'manifest.json'))) {
    console.log(`No letters to read: ${LETTERS} is not there. Nothing was measured.`);
    return;
  }
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const manifest = JSON.parse(readFileSync(join(LETTERS, 'manifest.json'), 'utf8')) as Letter[];
  const letters = manifest.filter(
    ({ file }) => positionals.length === 0 || positionals.some((name) => file.includes(name)),
  );
  const server = await servePage();
  try {
    const outcomes = await readAll(server.resolvedUrls?.local[0] ?? '', letters);
    console.table(tally(outcomes));
    if (values.json) writeFileSync(values.json, JSON.stringify(outcomes, null, 1));
    if (outcomes.some((outcome) => verdict(outcome) === 'wrong')) process.exitCode = 1;
  } finally {
    await server.close();
  }
}

await main();

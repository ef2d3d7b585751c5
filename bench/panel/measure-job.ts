import type { Page } from 'puppeteer';
import {
  chooseFile,
  openSender,
  orderLetter,
  choosePassphrase,
  seesIdentified,
} from '../../tests/e2e/support/journey';
import { letterOnDisk } from '../../tests/e2e/support/letters-on-disk';
import type { Stage } from '../../tests/e2e/support/stage';

export interface JobFigures {
  /** « POST /user » and how often the extension called it, from nothing to « Identifié ». */
  readonly calls: ReadonlyMap<string, number>;
  /** Files of the reading that the panel had loaded before the letter was given. */
  readonly readersBefore: readonly string[];
}

/** Names, in the build, of pdf.js, the decoders and what starts them. */
const READERS = /zxing|pdf|decoder|read-file|\.wasm/;

/** What the page, or a worker of it, has loaded of them: a debugger is told of every script there is. */
async function loadedReaders(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const scripts = page.workers().map((worker) => worker.url());
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  await session.send('Debugger.enable');
  await session.detach();
  return scripts.filter((script) => READERS.test(script));
}

/** Does the job by hand once, and counts what it cost. */
export async function measureJob({ agent, sandbox, folder }: Stage): Promise<JobFigures> {
  await orderLetter(agent);
  await agent.closePanel();
  const panel = await openSender(agent);
  await choosePassphrase(panel);
  const loaded = () => loadedReaders(panel.page);
  const readersBefore = await loaded();
  await chooseFile(panel, await letterOnDisk(sandbox, folder));
  await seesIdentified(panel);
  if ((await loaded()).length === 0) {
    throw new Error(
      'No file of the reading was seen even after a letter was read: correct READERS.',
    );
  }
  const calls = new Map<string, number>();
  for (const { method, path, by } of (await sandbox.state()).calls) {
    if (by !== 'api') continue;
    const name = `${method} ${path}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
  }
  await agent.closePanel();
  return { calls, readersBefore };
}

import {
  chooseFile,
  openSender,
  orderLetter,
  choosePassphrase,
  seesIdentified,
} from '../../tests/e2e/support/journey';
import { letterOnDisk } from '../../tests/e2e/support/letter-files';
import type { Stage } from '../../tests/e2e/support/stage';

export interface JobFigures {
  /** « POST /user » and how often the extension called it, from nothing to « Identifié ». */
  readonly calls: ReadonlyMap<string, number>;
  /** Files of the reading that the panel had loaded before the letter was given. */
  readonly readersBefore: readonly string[];
}

/** Names, in the build, of pdf.js, the decoders and what starts them. */
const READERS = /zxing|pdf|decoder|read-file|\.wasm/;

/** Does the job by hand once, and counts what it cost. */
export async function measureJob({ agent, sandbox, folder }: Stage): Promise<JobFigures> {
  await orderLetter(agent);
  await agent.closePanel();
  const panel = await openSender(agent);
  await choosePassphrase(panel);
  const loaded = async () => {
    const files = await panel.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    return files.filter((file) => READERS.test(file));
  };
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

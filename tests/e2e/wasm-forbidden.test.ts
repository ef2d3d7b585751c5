import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { arrangeSender, forgetSenders } from './support/arrangements';
import { chooseFile, choosePassphrase, openSender, seesIdentified, words } from './support/journey';
import { digitisedLetter, letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

/** Takes WebAssembly from the scripts that read letters; the vault has its own need of it. */
async function forbidWebAssembly(extension: string): Promise<void> {
  const folder = join(extension, 'assets');
  const workers = (await readdir(folder)).filter((name) => /worker.*\.m?js$/.test(name));
  expect(workers.length).toBeGreaterThan(0);
  for (const name of workers) {
    const script = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), `delete globalThis.WebAssembly;${script}`);
  }
}

type Give = (stage: Stage) => Promise<string>;

describe('where WebAssembly is forbidden', () => {
  const on = onStage({ alter: forbidWebAssembly });
  afterEach(() => forgetSenders(on.stage));

  it.each<[what: string, give: Give]>([
    ['scan', ({ sandbox, folder }) => letterOnDisk(sandbox, folder, 'png')],
    ['photo', ({ sandbox, folder }) => digitisedLetter(sandbox, folder, 'jpeg')],
    ['PDF as it was printed', ({ sandbox, folder }) => letterOnDisk(sandbox, folder)],
    ['PDF of a scan', ({ sandbox, folder }) => digitisedLetter(sandbox, folder, 'scanned-pdf')],
  ])('the letter’s %s is read', async (_, give) => {
    await arrangeSender(on.stage, 'letter-on-its-way');
    const panel = await openSender(on.stage.agent);
    await choosePassphrase(panel);
    await chooseFile(panel, await give(on.stage));
    await panel.sees(words.scanned);
    await seesIdentified(panel);
  });
});

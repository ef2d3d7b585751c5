import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { chooseFile, choosePassphrase, openSender, seesIdentified, words } from './support/journey';
import { letterOnDisk } from './support/letter-files';
import { onStage } from './support/on-stage';

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

const on = onStage({ alter: forbidWebAssembly });

it('reads a scan of the letter where WebAssembly is forbidden', async () => {
  const { agent, sandbox, folder } = on.stage;
  await arrangeSender(on.stage, 'letter-on-its-way');
  const panel = await openSender(agent);
  await choosePassphrase(panel);
  await chooseFile(panel, await letterOnDisk(sandbox, folder, 'png'));
  await panel.sees(words.scanned);
  await seesIdentified(panel);
});

import { it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { chooseFile, choosePassphrase, openSender, seesIdentified, words } from './support/journey';
import { letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';

const on = onStage();

it('reads a scan of the letter', async () => {
  const { agent, sandbox, folder } = on.stage;
  await arrangeSender(on.stage, 'letter-on-its-way');
  const panel = await openSender(agent);
  await choosePassphrase(panel);
  await chooseFile(panel, await letterOnDisk(sandbox, folder, 'png'));
  await panel.sees(words.scanned);
  await seesIdentified(panel);
});

import { expect, it } from 'vitest';
import {
  chooseFile,
  openSender,
  orderLetter,
  seesIdentified,
  typePassphrase,
  words,
} from './support/journey';
import { letterOnDisk } from './support/letters-on-disk';
import { onStage } from './support/on-stage';

const on = onStage();

it('takes a sender from nothing to identified, with the letter’s PDF', async () => {
  const { agent, sandbox, folder } = on.stage;
  await orderLetter(agent);
  expect((await sandbox.state()).letters).toHaveLength(1);

  const letter = await letterOnDisk(sandbox, folder);
  const panel = await openSender(agent);
  await chooseFile(panel, letter);
  await panel.sees(words.scanned);
  await typePassphrase(panel);
  await seesIdentified(panel);
  await agent.page.sees('Identifié');
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  chooseFile,
  choosePassphrase,
  letterOnDisk,
  openSender,
  orderLetter,
  words,
} from './support/journey';
import { Stage } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

it('takes a sender from nothing to identified, with the letter’s PDF', async () => {
  const { agent, sandbox, folder } = stage;
  await orderLetter(agent);
  expect((await sandbox.state()).letters).toHaveLength(1);

  const letter = await letterOnDisk(sandbox, folder);
  const panel = await openSender(agent);
  await choosePassphrase(panel);
  await chooseFile(panel, letter);
  await panel.sees(words.scanned);
  await panel.sees('Identifié');
  await agent.page.sees('Identifié');
});

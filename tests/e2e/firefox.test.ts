import { beforeAll, expect, it } from 'vitest';
import { buildSandbox } from './support/build-sandbox';
import {
  camille,
  chooseFile,
  choosePassphrase,
  openSender,
  orderLetter,
  seesIdentified,
  words,
} from './support/journey';
import { letterOnDisk } from './support/letter-files';
import { onStage } from './support/on-stage';

beforeAll(() => buildSandbox('firefox'));
const on = onStage({ browser: 'firefox' });

it('takes a sender from nothing to a code in the letter’s form, with the PDF', async () => {
  const { agent, sandbox, folder } = on.stage;
  await orderLetter(agent);
  expect((await sandbox.state()).letters).toHaveLength(1);

  const panel = await openSender(agent);
  await choosePassphrase(panel);
  await chooseFile(panel, await letterOnDisk(sandbox, folder, 'pdf'));
  await panel.sees(words.scanned);
  await seesIdentified(panel);
  await agent.page.sees('Identifié');

  const page = await agent.visit('/lre/envoi');
  await page.choose('Expéditeur', camille.email);
  await page.sees(`Code de ${camille.name} rempli`);
});

import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { openSender, words } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('orders new identifiers once, however fast the button is pressed, and says that they are paid for', async () => {
  const { agent, sandbox } = on.stage;
  await arrangeSender(on.stage, 'identified');
  const panel = await openSender(agent);
  await panel.press(words.newKey);
  await panel.focuses(words.newKey);
  await panel.sees('Ce courrier est payant');
  await panel.sees('Un nouveau courrier sera posté et facturé.');
  await panel.pressTwice(words.orderAgain);
  await panel.focuses(words.onItsWay);
  await agent.page.sees(words.onItsWay);
  expect((await sandbox.state()).letters).toHaveLength(2);
});

it('leaves everything as it is when nothing is ordered', async () => {
  const { agent, sandbox } = on.stage;
  const { panel } = agent;
  await panel.press(words.newKey);
  await panel.press('Ne rien commander');
  await panel.focuses(words.onItsWay);
  expect((await sandbox.state()).letters).toHaveLength(2);
});

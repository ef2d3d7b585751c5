import { expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { arrangeSender } from './support/arrangements';
import { openSender } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('works with a clock that is two hours off, and says so once', async () => {
  const { agent, sandbox } = on.stage;
  await sandbox.post('clock', { offset_ms: 2 * 3_600_000 });
  await arrangeSender(on.stage, 'identified');

  const panel = await openSender(agent);
  await panel.sees('L’horloge de cet ordinateur retarde de 2 heures.');
  await panel.press('J’ai compris');
  await panel.seesNoMore('L’horloge de cet ordinateur');
  const reopened = await agent.reopenPanel();
  await reopened.focuses('Identifié');
  await reopened.seesNoMore('L’horloge de cet ordinateur');

  const options = await agent.openOptions();
  await options.sees('L’horloge de cet ordinateur retarde de 2 heures.');
  const status = await askBackground(options.page, 'getStatus');
  expect(status.clockDrift).toBeGreaterThan(7_190_000);
});

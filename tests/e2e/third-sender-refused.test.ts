import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { words } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('offers no third sender and says why, on the page and in the panel', async () => {
  const { agent } = on.stage;
  for (const firstname of ['Claire', 'Karim']) {
    const email = `${firstname.toLowerCase()}@agence.example`;
    await arrangeSender(on.stage, 'account-created', {
      ...{ email, firstname, lastname: 'Martin', name: `${firstname} Martin` },
    });
  }
  await agent.manageSenders();
  await agent.page.sees('Deux expéditeurs au maximum');
  const button = await agent.page.find('button', words.add);
  // Within reach of the keyboard, with its reason.
  expect(await button.evaluate((element) => element.ariaDisabled)).toBe('true');

  const panel = await agent.reopenPanel();
  await panel.sees('Votre agence a déjà deux expéditeurs');
  const inPanel = await panel.find('button', words.add);
  expect(await inPanel.evaluate((element) => element.ariaDisabled)).toBe('true');
});

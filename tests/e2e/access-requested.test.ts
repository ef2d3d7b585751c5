import { expect, it } from 'vitest';
import { camille, giveEmail, startSender, words } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('asks the holder of an existing account for access, then goes on once it is granted', async () => {
  const { agent, sandbox } = on.stage;
  const { email } = camille;
  await sandbox.post('seed', { users: [{ email, access: 'foreign', lastname: 'Durand' }] });

  const panel = await startSender(agent);
  await giveEmail(panel);
  await panel.focuses('En attente de l’accord du titulaire');
  await agent.page.sees('En attente de l’accord du titulaire');

  await panel.press(words.checkAgain);
  await panel.sees('Ce compte AR24 n’est pas encore ouvert à votre agence.');

  await sandbox.post('holder', { email, action: 'grant' });
  await panel.press(words.checkAgain);
  await panel.focuses('Vérifiez avant de commander');
  await panel.sees('12 quai de la Fraternité');
  expect((await sandbox.state()).letters).toHaveLength(0);
});

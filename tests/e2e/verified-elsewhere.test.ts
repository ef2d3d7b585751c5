import { expect, it } from 'vitest';
import {
  camille,
  choosePassphrase,
  giveEmail,
  seesIdentified,
  startSender,
} from './support/journey';
import { onStage } from './support/on-stage';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const on = onStage();

it('leads a sender that AR24 has verified straight to its key, and orders nothing', async () => {
  const { agent, sandbox } = on.stage;
  const { email } = camille;
  await sandbox.post('seed', { users: [{ email, verified: true, otp_key: KEY }] });

  const panel = await startSender(agent);
  await giveEmail(panel);
  await panel.focuses('Identifié chez AR24, clé à saisir sur ce poste');
  await choosePassphrase(panel);
  await panel.pick('Clé OTP');
  await panel.fill('Clé OTP', KEY);
  await panel.press('Vérifier la clé');
  await panel.sees('Identifié');
  await seesIdentified(panel);
  expect((await sandbox.state()).letters).toHaveLength(0);
});

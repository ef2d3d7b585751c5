import { it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { openLetterStep, openSender, seesIdentified, typePassphrase } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('takes the key typed in lower case, with spaces and dashes', async () => {
  const { agent, sandbox } = on.stage;
  await arrangeSender(on.stage, 'letter-on-its-way');
  const panel = await openSender(agent);
  await openLetterStep(panel);
  await panel.pick('Clé OTP');
  const { otp_key: key } = await sandbox.lastLetter();
  const groups = key.toLowerCase().match(/.{1,4}/g) ?? [];
  await panel.fill('Clé OTP', `${groups.slice(0, 4).join(' ')}-${groups.slice(4).join(' - ')} `);
  await panel.press('Vérifier la clé');
  await panel.sees('La clé a bien été lue');
  await typePassphrase(panel);
  await seesIdentified(panel);
});

import { expect, it } from 'vitest';
import { onHandOff } from './support/hand-off';
import { camille } from './support/journey';
import { letterOnDisk } from './support/letters-on-disk';

const on = onHandOff({ phone: 'firefox' });

it('takes a letter from a phone’s Firefox to « Identifié »: its camera opens, a picture is chosen instead', async () => {
  const { phone, stage } = on;
  const { panel } = await on.arrange();
  await phone.open(await on.showCode(panel));
  await on.confirm(panel, await phone.code());
  await phone.screen.sees('c•••@agence.example');
  await phone.tap(camille.name);

  // Said once the camera's picture plays; there is no letter on it.
  await phone.screen.sees('Placez le QR Code dans le cadre');
  await phone.screen.sees('L’image ne vient pas ? Prenez une photo.');
  const photo = await letterOnDisk(stage.sandbox, stage.folder, 'png');
  await phone.screen.chooseFile('Prendre le courrier en photo', photo);

  await phone.screen.sees(`${camille.name} est identifié`);
  await panel.sees('AR24 a confirmé la clé');
  expect(await phone.page.evaluate(() => location.href)).not.toContain('#');
});

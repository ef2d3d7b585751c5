import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { openLetterStep, openSender, typePassphrase, words } from './support/journey';
import { filmOfLetter } from './support/letters-on-disk';
import { onStage } from './support/on-stage';

// The browser opens the film only when the webcam is started: the letter is not printed yet.
const film = join(tmpdir(), `lre-letter-${process.pid}.mjpeg`);
afterAll(() => rm(film, { force: true }));
const on = onStage({ webcam: film });

it('reads the letter held before the webcam in the panel, where that is permitted', async () => {
  const { agent, sandbox } = on.stage;
  await arrangeSender(on.stage, 'letter-on-its-way');
  await filmOfLetter(await sandbox.letterFile(await sandbox.lastLetter(), 'png'), film);

  const panel = await openSender(agent);
  await openLetterStep(panel);
  await panel.pick('Webcam');
  await panel.press('Scannez le QR Code du courrier');
  await panel.sees(words.scanned);
  await typePassphrase(panel);
  await panel.sees('Identifié');
});

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import {
  curled,
  far,
  lasting,
  shaking,
  unlit,
  waved,
  writeFilm,
  type Pose,
} from './support/letter-films';
import { onStage } from './support/on-stage';

const film = join(tmpdir(), `lre-hints-${process.pid}.mjpeg`);
afterAll(() => rm(film, { force: true }));
const on = onStage({ webcam: film });

let sender: string;
beforeAll(async () => {
  sender = await arrangeSender(on.stage, 'identified');
});

/** Frames of the letter held badly, at 30 a second: the engine is loaded meanwhile. */
const BADLY = 330;

it.each<[hint: string, how: string, poses: readonly Pose[]]>([
  ['Plus à plat, bien en face', 'that keeps its folds', curled],
  ['Ne bougez plus', 'that is waved about', waved],
  ['Plus près', 'that is far away', far],
  ['Il fait trop sombre', 'in a dark room', unlit],
])('says « %s » of a letter %s, until it is read', async (hint, _how, poses) => {
  const { agent, sandbox } = on.stage;
  const letter = await sandbox.lastLetter();
  const picture = await loadImage(Buffer.from(await sandbox.letterFile(letter, 'png')));
  // The code in the middle, one and a half times as large as at 150 dpi.
  const part = { left: -150, top: 796, width: 853, height: 480 };
  const held = [...lasting(poses, BADLY), ...lasting(shaking, 90)];
  await writeFilm(film, picture, held, { part });
  const tab = await agent.openTab(
    `camera.html?sender=${sender}`,
    `addEventListener('lre-key-found', ({ detail }) => (globalThis.given ??= detail.text));`,
  );
  try {
    await tab.sees(hint);
    const given = await tab.page.waitForFunction(() => (globalThis as { given?: string }).given);
    expect(await given.jsonValue()).toContain(letter.otp_key);
    await tab.seesNoMore(hint);
  } finally {
    await tab.page.close();
  }
});

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { mirrored, moving, shaking, writeFilm } from './support/letter-films';
import { onStage } from './support/on-stage';
import { PATIENCE } from './support/patience';

const film = join(tmpdir(), `lre-webcam-${process.pid}.mjpeg`);
afterAll(() => rm(film, { force: true }));
const on = onStage({ webcam: film });

let sender: string;
beforeAll(async () => {
  sender = await arrangeSender(on.stage, 'identified');
});

/** Opens the webcam's tab, where the film that is there runs from its beginning; closes it after. */
async function readFilm(): Promise<string> {
  const tab = await on.stage.agent.openTab(
    `camera.html?sender=${sender}`,
    `addEventListener('lre-key-found', ({ detail }) => (globalThis.given ??= detail.text));`,
  );
  try {
    const given = await tab.page.waitForFunction(() => (globalThis as { given?: string }).given, {
      timeout: PATIENCE,
    });
    return (await given.jsonValue()) ?? '';
  } finally {
    await tab.page.close();
  }
}

it.each([
  ['moves', moving],
  ['shakes', shaking],
  ['is mirrored', mirrored],
])('reads the letter while it %s', async (_how, poses) => {
  const { sandbox } = on.stage;
  const letter = await sandbox.lastLetter();
  const picture = await loadImage(Buffer.from(await sandbox.letterFile(letter, 'png')));
  // The part of the page (150 dpi) around the QR code, one and a half times as large.
  const part = { left: 20, top: 850, width: 853, height: 480 };
  await writeFilm(film, picture, poses, { part });
  expect(await readFilm()).toContain(letter.otp_key);
});

const letters = '../shared/letters';
const filmed = existsSync(join(letters, 'manifest.json'))
  ? (JSON.parse(readFileSync(join(letters, 'manifest.json'), 'utf8')) as Letter[])
  : [];

interface Letter {
  readonly file: string;
  readonly class: string;
  readonly level: number;
  readonly text: string;
}

it.each(filmed.filter(({ file }) => /^webcam_.*-L[123]-0/.test(file)))(
  'reads $file held in a hand that trembles',
  async ({ file, text }) => {
    const picture = await loadImage(join(letters, file));
    const { width, height } = picture;
    await writeFilm(film, picture, shaking, { size: { width, height } });
    expect(await readFilm()).toBe(text);
  },
);

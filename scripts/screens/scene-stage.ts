import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import credentials from '../../sandbox/credentials.json' with { type: 'json' };
import type { Language } from '../../tests/e2e/support/one-language-build';
import { Stage } from '../../tests/e2e/support/stage';

export interface SceneStage {
  readonly stage: Stage;
  readonly close: () => Promise<void>;
}

/** The stage that scenes need: a webcam that sees an empty desk, and access that can be missing. */
export async function openSceneStage(language: Language): Promise<SceneStage> {
  const folder = await mkdtemp(join(tmpdir(), 'lre-scenes-'));
  const webcam = join(folder, 'empty-desk.mjpeg');
  await writeFile(webcam, emptyDesk());
  const alter = forgetDefaultAccess;
  const stage = await Stage.set({ language, webcam, alter, defaultPorts: true });
  const close = async () => {
    await stage.strike();
    await rm(folder, { recursive: true });
  };
  return { stage, close };
}

function emptyDesk(): Uint8Array {
  const desk = createCanvas(1280, 720);
  const picture = desk.getContext('2d');
  picture.fillStyle = '#7a6a58';
  picture.fillRect(0, 0, desk.width, desk.height);
  return desk.toBuffer('image/jpeg');
}

/** Takes the simulator's token out of the build's defaults, so that access can be missing at all. */
async function forgetDefaultAccess(extension: string): Promise<void> {
  const path = join(extension, 'background.js');
  const script = await readFile(path, 'utf8');
  if (!script.includes(credentials.token)) throw new Error(`${path} holds no default token.`);
  await writeFile(path, script.replaceAll(credentials.token, ''));
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import credentials from '../../sandbox/credentials.json' with { type: 'json' };
import { createCanvas } from '@napi-rs/canvas';
import type { Language } from '../../tests/e2e/support/one-language-build';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import { Stage } from '../../tests/e2e/support/stage';
import { buildCompanion } from '../../tests/e2e/support/build-companion';
import { formScenes } from './form-scenes';
import { handoffScenes } from './handoff-scenes';
import { indexPage } from './index-page';
import { identifiedScenes, letterScenes } from './letter-scenes';
import { listScenes } from './list-scenes';
import { pageScenes } from './page-scenes';
import { phoneScenes } from './phone-scenes';
import type { Scene } from './scene';
import { senderScenes } from './sender-scenes';
import { Set } from './set';
import { FOLDER, shoot, type Shot } from './shoot';
import { tabScenes } from './tab-scenes';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const all = [
  ...listScenes,
  ...formScenes,
  ...senderScenes,
  ...letterScenes,
  ...identifiedScenes,
  ...tabScenes,
  ...pageScenes,
  ...handoffScenes,
  ...phoneScenes,
].filter(({ group, name }) => `${group} ${name}`.toLowerCase().includes(values.only.toLowerCase()));

await buildSandbox();
await buildCompanion();
if (!values.only) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const shots = [...(await photograph('fr')), ...(await photograph('en'))];
if (!values.only) await writeFile(join(FOLDER, 'index.html'), indexPage(shots));
console.log(
  `${shots.length} pictures${values.only ? ` in ${FOLDER}` : `: open ${FOLDER}/index.html`}`,
);

async function photograph(language: Language): Promise<Shot[]> {
  const webcam = join(tmpdir(), `lre-empty-desk-${process.pid}.mjpeg`);
  const desk = createCanvas(1280, 720);
  const picture = desk.getContext('2d');
  picture.fillStyle = '#7a6a58';
  picture.fillRect(0, 0, desk.width, desk.height);
  await writeFile(webcam, desk.toBuffer('image/jpeg'));
  const alter = forgetDefaultAccess;
  const stage = await Stage.set({ language, webcam, alter, defaultPorts: true });
  try {
    return await photographAll(new Set(stage), language);
  } finally {
    await stage.strike();
    await rm(webcam);
  }
}

async function photographAll(set: Set, language: Language): Promise<Shot[]> {
  const taken: Shot[] = [];
  for (const scene of all) {
    try {
      taken.push(...(await photographScene(scene, set, language)));
    } catch (error) {
      // One scene that cannot be set must not cost the others.
      process.exitCode = 1;
      console.error(`${scene.group} / ${scene.name} (${language}):`, error);
    }
  }
  return taken;
}

async function photographScene(scene: Scene, set: Set, language: Language): Promise<Shot[]> {
  await set.clear();
  const screen = await scene.set(set);
  const shots = await shoot(scene, screen, language);
  if (scene.place === 'tab' || scene.place === 'phone') await screen.page.close();
  return shots;
}

/** Takes the simulator's token out of the build's defaults, so that access can be missing at all. */
async function forgetDefaultAccess(extension: string): Promise<void> {
  const path = join(extension, 'background.js');
  const script = await readFile(path, 'utf8');
  if (!script.includes(credentials.token)) throw new Error(`${path} holds no default token.`);
  await writeFile(path, script.replaceAll(credentials.token, ''));
}

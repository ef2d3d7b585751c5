import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCompanion } from '../../tests/e2e/support/build-companion';
import { buildSandbox } from '../../tests/e2e/support/build-sandbox';
import type { Language } from '../../tests/e2e/support/one-language-build';
import { everyScene } from './every-scene';
import { indexPage } from './index-page';
import { openSceneStage } from './scene-stage';
import { Set } from './set';
import { FOLDER, shoot, type Shot } from './shoot';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const wanted = everyScene.filter(({ group, name }) =>
  `${group} ${name}`.toLowerCase().includes(values.only.toLowerCase()),
);

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
  const { stage, close } = await openSceneStage(language);
  try {
    return await photographAll(new Set(stage), language);
  } finally {
    await close();
  }
}

async function photographAll(set: Set, language: Language): Promise<Shot[]> {
  const taken: Shot[] = [];
  for (const scene of wanted) {
    try {
      taken.push(...(await set.play(scene, (screen) => shoot(scene, screen, language))));
    } catch (error) {
      // One scene that cannot be set must not cost the others.
      process.exitCode = 1;
      console.error(`${scene.group} / ${scene.name} (${language}):`, error);
    }
  }
  return taken;
}

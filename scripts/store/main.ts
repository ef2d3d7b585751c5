/** Photographs what the stores' listings show, 1280 × 800, to `artifacts/store/`: npm run store-pictures */
import { mkdir } from 'node:fs/promises';
import { currentBuild } from '../../tests/e2e/support/current-build';
import type { Language } from '../../tests/e2e/support/one-language-build';
import { everyScene } from '../screens/every-scene';
import { openSceneStage } from '../screens/scene-stage';
import { Set } from '../screens/set';

const FOLDER = 'artifacts/store';
/** In the order in which a listing shows them. */
const SHOWN = [
  '8 Account pages / two senders, long names',
  '9 Sending page / code filled in',
  '8 Account pages / one sender',
  '7 Webcam / looking',
  '6 Settings / settings',
];

await currentBuild();
await mkdir(FOLDER, { recursive: true });
await photograph('fr');
await photograph('en');
console.log(`${String(2 * SHOWN.length)} pictures: see ${FOLDER}`);

async function photograph(language: Language): Promise<void> {
  const { stage, close } = await openSceneStage(language);
  const set = new Set(stage);
  try {
    for (const [index, wanted] of SHOWN.entries()) {
      const scene = everyScene.find(({ group, name }) => `${group} / ${name}` === wanted);
      if (!scene) throw new Error(`There is no scene « ${wanted} ».`);
      await set.play(scene, async ({ page }) => {
        await page.bringToFront();
        await page.setViewport({ width: 1280, height: 800 });
        await page.screenshot({ path: `${FOLDER}/${language}-${String(index + 1)}.png` });
        await page.setViewport(null);
      });
    }
  } finally {
    await close();
  }
}

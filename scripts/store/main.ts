/** Draws what the stores' listings show, to `artifacts/store/`: npm run store-pictures */
import { mkdir, writeFile } from 'node:fs/promises';
import { currentBuild } from '../../tests/e2e/support/current-build';
import type { Language } from '../../tests/e2e/support/one-language-build';
import { everyScene } from '../screens/every-scene';
import { openSceneStage } from '../screens/scene-stage';
import { Set } from '../screens/set';
import { drawTile, TILES } from './draw-tile';
import { besideEachOther, PAGE, PANEL, pictureOf } from './store-picture';

const FOLDER = 'artifacts/store';
/** In the order in which a listing shows them: a page of the back office, and what the panel shows beside it. */
const SHOWN: readonly (readonly [page: string, panel: string])[] = [
  ['8 Account pages / one sender', '1 List / one sender'],
  ['8 Account pages / closed', '2 Form / step 1, new'],
  ['8 Account pages / one sender', '3 Sender / letter on its way, just ordered'],
  ['8 Account pages / closed', '4 Letter / as a file'],
  ['9 Sending page / code filled in', '5 Identified / code of the letter'],
];

await currentBuild();
await mkdir(FOLDER, { recursive: true });
for (const language of ['fr', 'en'] as const) {
  await photograph(language);
  for (const tile of TILES) {
    await writeFile(`${FOLDER}/${language}-${tile.name}.png`, await drawTile(tile, language));
  }
}
console.log(`${String(2 * (SHOWN.length + TILES.length))} pictures: see ${FOLDER}`);

async function photograph(language: Language): Promise<void> {
  const { stage, close } = await openSceneStage(language);
  const set = new Set(stage);
  const shown = (wanted: string, size: typeof PAGE) => {
    const scene = everyScene.find(({ group, name }) => `${group} / ${name}` === wanted);
    if (!scene) throw new Error(`There is no scene « ${wanted} ».`);
    return set.play(scene, ({ page }) => pictureOf(page, size));
  };
  try {
    for (const [index, [page, panel]] of SHOWN.entries()) {
      const picture = await besideEachOther(await shown(page, PAGE), await shown(panel, PANEL));
      await writeFile(`${FOLDER}/${language}-${String(index + 1)}.png`, picture);
    }
  } finally {
    await close();
  }
}

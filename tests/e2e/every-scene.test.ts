import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyScene } from '../../scripts/screens/every-scene';
import { openSceneStage, type SceneStage } from '../../scripts/screens/scene-stage';
import { Set } from '../../scripts/screens/set';

let opened: SceneStage;
let set: Set;

beforeAll(async () => {
  opened = await openSceneStage('fr');
  set = new Set(opened.stage);
});
afterAll(() => opened.close());

it.each(everyScene.map((scene) => [`${scene.group} / ${scene.name}`, scene] as const))(
  'the pictures of every screen can be taken: %s',
  async (_, scene) => {
    expect(await set.play(scene, (screen) => screen.text())).not.toBe('');
  },
);

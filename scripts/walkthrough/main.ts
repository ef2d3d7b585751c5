import { Stage } from '../../tests/e2e/support/stage';
import { FilmCamera } from '../film/film-camera';
import { makeFilm } from '../film/make-film';
import { identify, order, send, sendLater } from './journey-steps';
import { FOLDER, Walk, type Part } from './walk';

/** The most clicks and keys of a part, beside those of unlocking. */
const limits: readonly (readonly [part: Part, what: string, most: number])[] = [
  ['identifying', 'From the account page to « Identifié »', 3],
  ['later', 'From a locked key to the code of a later letter', 2],
];

/** From the account page to the paid order. */
const MOST_TO_ORDER = { clicks: 8, keys: 30 };

const FILM = 'artifacts/demo/film.webm';

const stage = await Stage.set();
const camera = process.argv.includes('--film') ? await FilmCamera.start(stage) : null;
const walk = await Walk.start(stage, camera);
try {
  await order(stage, walk);
  await identify(stage, walk);
  await send(stage, walk);
  await sendLater(stage, walk);
  for (const [part, what, most] of limits) {
    const actions = walk.actions(part);
    console.log(`\n${what}: ${actions} actions, at most ${most}.`);
    if (actions > most) throw new Error('That is too many.');
  }
  const { clicks, keys } = walk.effort('ordering');
  console.log(`To the paid order: ${clicks} clicks and ${keys} keys.`);
  if (clicks > MOST_TO_ORDER.clicks || keys > MOST_TO_ORDER.keys) {
    throw new Error('That is too many.');
  }
  if (camera) {
    console.log('Recording the film, which takes as long as it is…');
    const letter = await stage.sandbox.lastLetter();
    await makeFilm(camera.shots, await stage.sandbox.letterFile(letter, 'png'), FILM);
    console.log(`The film is ${FILM}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await walk.write();
  await stage.strike();
  console.log(`Pictures and walkthrough.json are in ${FOLDER}/.`);
}

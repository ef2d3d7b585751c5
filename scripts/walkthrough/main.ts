import { Stage } from '../../tests/e2e/support/stage';
import { identify, order, send, sendLater } from './journey-steps';
import { FOLDER, Walk, type Part } from './walk';

/** The most clicks and keys of a part, beside those of unlocking. */
const limits: readonly (readonly [part: Part, what: string, most: number])[] = [
  ['identifying', 'From the account page to « Identifié »', 3],
  ['later', 'From a locked key to the code of a later letter', 2],
];

/** From the account page to the paid order. */
const MOST_TO_ORDER = { clicks: 8, keys: 30 };

const stage = await Stage.set();
const walk = await Walk.start(stage);
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
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await walk.write();
  await stage.strike();
  console.log(`Pictures and walkthrough.json are in ${FOLDER}/.`);
}

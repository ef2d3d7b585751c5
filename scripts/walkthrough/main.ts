import { Stage } from '../../tests/e2e/support/stage';
import { identify, order, send } from './journey-steps';
import { FOLDER, Walk } from './walk';

/** With the letter in hand, from the account page to « Identifié », beside unlocking. */
const MOST_ACTIONS = 3;

const stage = await Stage.set();
const walk = await Walk.start(stage);
try {
  await order(stage, walk);
  await identify(stage, walk);
  await send(stage, walk);
  const actions = walk.actions('identifying');
  console.log(
    `\nFrom the account page to « Identifié »: ${actions} actions, at most ${MOST_ACTIONS}.`,
  );
  if (actions > MOST_ACTIONS) throw new Error('That is too many.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await walk.write();
  await stage.strike();
  console.log(`Pictures and walkthrough.json are in ${FOLDER}/.`);
}

import { lookUpEmail } from '../../lib/background/accounts/account-sync';
import type { Background } from '../../lib/background/background';
import { submitKey } from '../../lib/background/accounts/submit-key';
import { orderCredentials } from '../../lib/background/orders/order-saga';
import { choosePassphrase } from '../../lib/background/unlocking';
import { JEANNE_EMAIL } from './people';
import type { Simulator } from './simulator';
import { testBackground } from './test-background';

export const ID = '11111111-1111-4111-8111-111111111111';
export const PASSPHRASE = 'les tilleuls fleurissent';
/** How long a one-time code stands, ms. */
const PERIOD = 30_000;
export const WRONG_KEY = 'ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP';

/** The reason of a thrown problem. */
export const reasonOf = (error: unknown) =>
  (error as { problem?: { reason: string } }).problem?.reason;

/** A sender whose letter has come, and what a test does with it. */
export async function letterArrived(simulator: Simulator) {
  await simulator.reset();
  await simulator.seed({ email: JEANNE_EMAIL });
  const world = await testBackground(simulator);
  // Both clocks run: from the start of a time step on, a test has the whole of it before the next.
  let ahead = PERIOD - (Date.now() % PERIOD);
  let wrongBy = 0;
  const setClocks = async () => {
    world.clock.offset = ahead + wrongBy;
    await simulator.clock(ahead);
  };
  await setClocks();
  let background: Background = world.background;
  const senders = async () => (await background.stores()).senders;
  await (await senders()).saveDraft(ID, { email: JEANNE_EMAIL });
  await lookUpEmail(background, ID, JEANNE_EMAIL);
  const order = async () =>
    orderCredentials(background, ID, (await (await senders()).require(ID)).intention);
  await order();
  const letter = async () => (await simulator.state()).letters.at(-1)!;
  return {
    world,
    background: () => background,
    reborn: async () => {
      background = await world.reborn();
    },
    /** A new worker, and nothing of what lives as long as the browser. */
    restartBrowser: async () => {
      world.session.clear();
      background = await world.reborn();
    },
    sender: async () => (await senders()).require(ID),
    state: async () => (await (await senders()).require(ID)).state,
    order,
    letter,
    /** Both clocks go on to the next time step. */
    nextStep: async () => {
      ahead = world.clock.offset - wrongBy + PERIOD;
      await setClocks();
    },
    /** From now on the computer's clock is wrong by so many milliseconds. */
    setWrong: async (ms: number) => {
      wrongBy = ms;
      await setClocks();
    },
    /** What AR24's clock says, ms. */
    ar24Now: () => Date.now() + ahead,
    identify: async () => {
      await choosePassphrase(background, ID, PASSPHRASE);
      await submitKey(background, ID, (await letter()).otpauth_uri);
    },
  };
}

export type LetterArrived = Awaited<ReturnType<typeof letterArrived>>;

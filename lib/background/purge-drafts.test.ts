import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { choosePassphrase } from './unlocking';
import { runDueWork } from './run-due-work';

const DAY = 24 * 60 * 60_000;
const ID = '11111111-1111-4111-8111-111111111111';
let world: Awaited<ReturnType<typeof testBackground>>;

const senders = async () => (await world.background.stores()).senders;
const after = (days: number) => {
  world.clock.offset += days * DAY;
  return runDueWork(world.background);
};

beforeEach(async () => {
  // No test here reaches AR24.
  world = await testBackground({} as Simulator);
  await (await senders()).saveDraft(ID, { email: 'jeanne@agence.example' });
});

it('forgets a draft that nobody has touched for 30 days, and its key with it', async () => {
  await after(29);
  expect(await (await senders()).get(ID)).toBeDefined();
  await after(1.01);
  expect(await (await senders()).list()).toEqual([]);
  expect(world.keyFiles.destroyed).toEqual([ID]);
});

it('counts the days from the last change', async () => {
  await after(29);
  await (await senders()).saveDraft(ID, { email: 'jeanne.martin@agence.example' });
  await after(29);
  expect(await (await senders()).get(ID)).toBeDefined();
});

it('keeps what is more than a draft: one with a key of its own, or an order', async () => {
  await choosePassphrase(world.background, ID, 'quatre mots sans rapport');
  await after(400);
  expect(await (await senders()).get(ID)).toBeDefined();
});

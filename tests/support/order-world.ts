import { expect } from 'vitest';
import { ID } from './letter-arrived';
import { jeanne, JEANNE_EMAIL } from './people';
import type { Simulator } from './simulator';
import { testBackground } from './test-background';

/** A sender whose summary waits to be confirmed, and what a test does with its order. */
export async function orderWorld(simulator: Simulator) {
  await simulator.reset();
  const world = await testBackground(simulator);
  const { background } = world;
  const { senders } = await background.stores();
  await senders.saveDraft(ID, { email: JEANNE_EMAIL, fields: jeanne, step: 'summary' });
  const sender = async (from = background) => (await from.stores()).senders.require(ID);
  return {
    background,
    reborn: () => world.reborn(),
    sender,
    intention: async () => (await sender()).intention,
    /** So many letters, and no more than one account. */
    expectLetters: async (count: number) => {
      const { letters, users } = await simulator.state();
      expect(letters).toHaveLength(count);
      expect(users.filter(({ email }) => email === JEANNE_EMAIL).length).toBeLessThanOrEqual(1);
    },
  };
}

export type OrderWorld = Awaited<ReturnType<typeof orderWorld>>;

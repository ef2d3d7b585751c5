import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jeanne, JEANNE_EMAIL } from '../../tests/support/people';
import { startSimulator, type Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import type { Background } from './background';
import { orderCredentials, resumeOrders } from './order-saga';

const ID = '11111111-1111-4111-8111-111111111111';
let simulator: Simulator;
let world: Awaited<ReturnType<typeof testBackground>>;
let background: Background;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

beforeEach(async () => {
  await simulator.reset();
  world = await testBackground(simulator);
  background = world.background;
  const { senders } = await background.stores();
  await senders.saveDraft(ID, { email: JEANNE_EMAIL, fields: jeanne, step: 'summary' });
});

const sender = async (from = background) => (await (await from.stores()).senders.get(ID))!;
const intention = async () => (await sender()).intention;

async function expectLetters(count: number) {
  const { letters, users } = await simulator.state();
  expect(letters).toHaveLength(count);
  expect(users.filter(({ email }) => email === JEANNE_EMAIL).length).toBeLessThanOrEqual(1);
}

describe('an order whose worker died', () => {
  async function died(status: 'intended' | 'sent') {
    const { senders } = await background.stores();
    const id = await intention();
    await senders.intend({
      id,
      senderId: ID,
      stateBefore: 'draft',
      accountId: null,
      email: JEANNE_EMAIL,
      address: [],
      status: 'intended',
      intendedAt: Date.now(),
      sentAt: null,
      settledAt: null,
      problem: null,
    });
    if (status === 'sent') await senders.settle(id, 'sent', { sentAt: Date.now() }, null);
    return id;
  }

  it('is carried out by the next worker when the paid call had not left', async () => {
    await died('intended');
    const next = await world.reborn();
    await resumeOrders(next);
    await resumeOrders(next);
    expect(await sender(next)).toMatchObject({ state: 'letter-on-its-way' });
    await expectLetters(1);
  });

  it('is uncertain, and not repeated, when the paid call may have left', async () => {
    const id = await died('sent');
    const next = await world.reborn();
    await resumeOrders(next);
    await orderCredentials(next, ID, id);
    expect(await sender(next)).toMatchObject({ state: 'order-uncertain' });
    await expectLetters(0);
  });

  it('leaves an order alone whose sender is gone', async () => {
    await died('intended');
    const { senders } = await background.stores();
    await senders.remove(ID);
    await resumeOrders(await world.reborn());
    await expectLetters(0);
  });
});

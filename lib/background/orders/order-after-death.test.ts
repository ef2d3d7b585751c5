import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ID } from '../../../tests/support/letter-arrived';
import { orderWorld, type OrderWorld } from '../../../tests/support/order-world';
import { JEANNE_EMAIL } from '../../../tests/support/people';
import { useSimulator } from '../../../tests/support/use-simulator';
import { orderCredentials, resumeOrders } from './order-saga';

const simulator = await useSimulator();
let { background, reborn, sender, intention, expectLetters } = {} as OrderWorld;

beforeEach(async () => {
  ({ background, reborn, sender, intention, expectLetters } = await orderWorld(simulator));
});

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
    const next = await reborn();
    await resumeOrders(next);
    await resumeOrders(next);
    expect(await sender(next)).toMatchObject({ state: 'letter-on-its-way' });
    await expectLetters(1);
  });

  it('is uncertain, and not repeated, when the paid call may have left', async () => {
    const id = await died('sent');
    const next = await reborn();
    await resumeOrders(next);
    await orderCredentials(next, ID, id);
    expect(await sender(next)).toMatchObject({ state: 'order-uncertain' });
    await expectLetters(0);
  });

  it('leaves an order alone whose sender is gone', async () => {
    await died('intended');
    const { senders } = await background.stores();
    await senders.remove(ID);
    await resumeOrders(await reborn());
    await expectLetters(0);
  });
});

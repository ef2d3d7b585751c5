import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryKeys } from '../../tests/support/memory-key-files';
import type { Order } from '../domain/order';
import { openDatabase } from './database';
import { SenderStore } from './sender-store';

let store: SenderStore;
let now = 1000;

const order = (senderId: string, id: string): Order => ({
  id,
  senderId,
  stateBefore: 'draft',
  accountId: null,
  email: 'a@b.fr',
  address: [],
  status: 'intended',
  intendedAt: now,
  sentAt: null,
  settledAt: null,
  problem: null,
});

beforeEach(async () => {
  now = 1000;
  const erasable = memoryKeys();
  const database = await openDatabase(crypto.randomUUID(), erasable);
  store = new SenderStore(database, erasable, () => now++);
});

describe('the store of senders', () => {
  it('makes a sender of the first typed letter and keeps every later one', async () => {
    await store.saveDraft('a', { email: 'j' });
    await store.saveDraft('a', { email: 'je' });
    expect(await store.list()).toMatchObject([{ id: 'a', state: 'draft', email: 'je' }]);
  });

  it('keeps what two windows typed into one draft', async () => {
    await store.saveDraft('a', { email: 'a@b.fr', fields: { city: 'Lyon' } });
    await Promise.all([
      store.saveDraft('a', { fields: { firstname: 'Zoé' } }),
      store.saveDraft('a', { fields: { lastname: 'Durand' } }),
    ]);
    expect(await store.get('a')).toMatchObject({
      email: 'a@b.fr',
      fields: { firstname: 'Zoé', lastname: 'Durand', city: 'Lyon' },
    });
  });

  it('refuses a third sender, also when two windows add at once', async () => {
    const saved = ['a', 'b', 'c'].map((id) => store.saveDraft(id, { email: id }));
    const outcomes = await Promise.allSettled(saved);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { problem: { reason: 'sender-limit-reached' } } });
    expect(await store.list()).toHaveLength(2);
  });

  it('leaves a sender past its draft alone', async () => {
    await store.saveDraft('a', { email: 'a@b.fr' });
    await store.apply('a', 'account-adopted');
    await expect(store.saveDraft('a', { email: 'x' })).rejects.toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await store.get('a')).toMatchObject({ email: 'a@b.fr', state: 'account-created' });
  });

  it('changes no state by an event that is not legal in it', async () => {
    await store.saveDraft('a', {});
    await expect(store.apply('a', 'key-proven')).rejects.toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await store.get('a')).toMatchObject({ state: 'draft' });
  });

  it('takes one order per intention and gives the sender a new one', async () => {
    await store.saveDraft('a', {});
    const intention = (await store.require('a')).intention;
    await store.intend(order('a', intention));
    expect(await store.get('a')).toMatchObject({ state: 'ordering' });
    expect((await store.require('a')).intention).not.toBe(intention);
    await expect(store.intend(order('a', intention))).rejects.toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await store.allOrders()).toHaveLength(1);
  });

  it('writes neither the journal nor the sender when one of them cannot move', async () => {
    await store.saveDraft('a', {});
    const { intention } = await store.require('a');
    await store.intend(order('a', intention));
    await expect(store.settle(intention, 'accepted', {}, 'order-accepted')).rejects.toThrow(
      'cannot go',
    );
    await expect(store.settle(intention, 'sent', {}, 'key-proven')).rejects.toThrow();
    expect(await store.order(intention)).toMatchObject({ status: 'intended' });
    expect(await store.get('a')).toMatchObject({ state: 'ordering' });
  });

  it('forgets a sender and keeps the journal of what was paid', async () => {
    await store.saveDraft('a', {});
    await store.intend(order('a', (await store.require('a')).intention));
    await store.remove('a');
    expect(await store.list()).toEqual([]);
    expect(await store.allOrders()).toHaveLength(1);
    await expect(store.require('a')).rejects.toMatchObject({ problem: { reason: 'sender-gone' } });
  });
});

import { advanceOrder, type Order, type OrderStatus } from '../domain/order';
import { MAX_SENDERS, type Sender } from '../domain/sender';
import { nextState, stateOn, type SenderEvent } from '../domain/sender-state';
import { parisDay } from '../domain/working-days';
import { problem } from '../errors';
import type { Database } from './database';
import { withDraft, type DraftChange } from './draft-change';
import type { ErasableKeys } from './erasable-keys';
import { newSender } from './new-sender';
import { openedOrder, openedSender, sealedAnew, storedOrder, storedSender } from './sealed-forms';
import { usesOf } from './use-journal';

export type SenderChange = Partial<Omit<Sender, 'id' | 'state' | 'createdAt' | 'updatedAt'>>;

/**
 * The senders and the journal of their orders. Every method is one transaction: what two windows do
 * at once happens one after the other, and a state never changes but by a legal event. What a sender is
 * called and where they live is sealed, so that a sender that is removed is forgotten on the disk.
 */
export class SenderStore {
  constructor(
    private readonly database: Database,
    private readonly erasable: ErasableKeys,
    private readonly now: () => number,
  ) {}

  /** In the order in which they were added. */
  async list(): Promise<Sender[]> {
    const keys = await this.erasable.all();
    const senders = (await this.database.getAll('senders')).map((sender) =>
      this.#today(openedSender(sender, keys.get(sender.id))),
    );
    return senders.sort((a, b) => a.createdAt - b.createdAt);
  }

  async get(id: string): Promise<Sender | undefined> {
    const key = await this.erasable.get(id);
    const sender = await this.database.get('senders', id);
    return sender && this.#today(openedSender(sender, key));
  }

  /** As it stands today: see {@link stateOn}. */
  #today(sender: Sender): Sender {
    const day = parisDay(this.now());
    return { ...sender, state: stateOn(sender.state, sender.expectedOn, day) };
  }

  async require(id: string): Promise<Sender> {
    const sender = await this.get(id);
    if (!sender) throw problem('sender-gone');
    return sender;
  }

  /** Keeps a draft, creating its sender where there's room; leaves a sender past that alone. */
  async saveDraft(id: string, change: DraftChange): Promise<void> {
    const ids = await this.database.getAllKeys('senders');
    if (!ids.includes(id) && ids.length >= MAX_SENDERS) throw problem('sender-limit-reached');
    const key = await this.erasable.make(id);
    const transaction = this.database.transaction('senders', 'readwrite');
    const known = await transaction.store.get(id);
    if (known && known.state !== 'draft') throw problem('not-possible-now');
    if (!known && (await transaction.store.count()) >= MAX_SENDERS) {
      throw problem('sender-limit-reached');
    }
    const now = this.now();
    const before = known ? openedSender(known, key) : newSender(id, now);
    await transaction.store.put(
      storedSender({ ...withDraft(before, change), updatedAt: now }, key),
    );
    await transaction.done;
  }

  /** What happened to a sender, and what else is known of it now. */
  apply(id: string, event: SenderEvent, change: SenderChange = {}): Promise<Sender> {
    return this.#change(id, (sender) => ({ ...moveOf(sender, event), ...change }));
  }

  /** What is known of a sender, without a change of state. */
  amend(id: string, change: SenderChange): Promise<Sender> {
    return this.#change(id, (sender) => ({ ...sender, ...change }));
  }

  async #change(id: string, change: (sender: Sender) => Sender): Promise<Sender> {
    const key = await this.erasable.get(id);
    const transaction = this.database.transaction('senders', 'readwrite');
    const kept = await transaction.store.get(id);
    if (!kept) throw problem('sender-gone');
    const changed = { ...change(openedSender(kept, key)), updatedAt: this.now() };
    await transaction.store.put(sealedAnew(kept, changed, key));
    await transaction.done;
    return changed;
  }

  /** Writes the intention before anything is asked of AR24. The sender's own intention is used up. */
  async intend(order: Order): Promise<void> {
    const key = await this.erasable.get(order.senderId);
    const transaction = this.database.transaction(['senders', 'orders'], 'readwrite');
    const senders = transaction.objectStore('senders');
    const sender = await senders.get(order.senderId);
    if (!sender) throw problem('sender-gone');
    if (sender.intention !== order.id) throw problem('not-possible-now');
    const moved = moveOf(sender, 'order-intended');
    await transaction.objectStore('orders').add(storedOrder(order, key));
    await senders.put({ ...moved, intention: crypto.randomUUID(), updatedAt: this.now() });
    await transaction.done;
  }

  /** The journal's entry and the sender's state, together. */
  async settle(
    id: string,
    status: OrderStatus,
    entry: Partial<Omit<Order, 'email' | 'address'>>,
    event: SenderEvent | null,
    change: SenderChange = {},
  ): Promise<Order> {
    const keys = await this.erasable.all();
    const transaction = this.database.transaction(['senders', 'orders'], 'readwrite');
    const orders = transaction.objectStore('orders');
    const senders = transaction.objectStore('senders');
    const order = await orders.get(id);
    const kept = order && (await senders.get(order.senderId));
    if (!order || !kept) throw problem('sender-gone');
    const advanced = { ...order, ...advanceOrder(order, status, entry) };
    const key = keys.get(order.senderId);
    const sender = openedSender(kept, key);
    const moved = event ? moveOf(sender, event, order) : sender;
    await orders.put(advanced);
    await senders.put(sealedAnew(kept, { ...moved, ...change, updatedAt: this.now() }, key));
    await transaction.done;
    return openedOrder(advanced, key);
  }

  async order(id: string): Promise<Order | undefined> {
    const keys = await this.erasable.all();
    const order = await this.database.get('orders', id);
    return order && openedOrder(order, keys.get(order.senderId));
  }

  async allOrders(): Promise<Order[]> {
    const keys = await this.erasable.all();
    const orders = await this.database.getAll('orders');
    return orders.map((order) => openedOrder(order, keys.get(order.senderId)));
  }

  /**
   * The order to speak of: the newest one of unknown outcome, which a later one that was refused
   * does not settle; otherwise the newest of all.
   */
  async shownOrder(senderId: string): Promise<Order | undefined> {
    const orders = await this.database.getAllFromIndex('orders', 'by-sender', senderId);
    orders.sort((a, b) => b.intendedAt - a.intendedAt);
    const shown = orders.find(({ status }) => status === 'uncertain') ?? orders[0];
    return shown && openedOrder(shown, await this.erasable.get(senderId));
  }

  /**
   * Takes out a sender's records. Its orders stay in the journal, as they were paid. What lay here is
   * off the disk once the sender's key is destroyed: see `forgetting.ts`.
   */
  async remove(id: string): Promise<void> {
    const stores = ['senders', 'vaults', 'uses', 'values'] as const;
    const transaction = this.database.transaction(stores, 'readwrite');
    await transaction.objectStore('senders').delete(id);
    await transaction.objectStore('vaults').delete(id);
    const { range, names } = usesOf(id);
    await transaction.objectStore('uses').delete(range);
    for (const name of [...names, `handed-code:${id}`, `unlock-failures:${id}`]) {
      await transaction.objectStore('values').delete(name);
    }
    await transaction.done;
  }
}

function moveOf<S extends Sender>(sender: S, event: SenderEvent, order?: Order): S {
  const state = nextState(sender.state, event, order?.stateBefore);
  if (!state) throw problem('not-possible-now');
  return { ...sender, state };
}

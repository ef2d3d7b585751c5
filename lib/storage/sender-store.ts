import { emptyIdentity, type IdentityFields } from '../domain/identity-fields';
import { advanceOrder, type Order, type OrderStatus } from '../domain/order';
import { MAX_SENDERS, type DraftStep, type Sender } from '../domain/sender';
import { nextState, stateOn, type SenderEvent } from '../domain/sender-state';
import { parisDay } from '../domain/working-days';
import { problem } from '../errors';
import type { Database } from './database';
import { usesOf } from './use-journal';

/** What was typed; what is left out stays as it is. */
export interface DraftChange {
  readonly step?: DraftStep | undefined;
  readonly email?: string | undefined;
  readonly fields?: Partial<IdentityFields> | undefined;
}

export type SenderChange = Partial<Omit<Sender, 'id' | 'state' | 'createdAt' | 'updatedAt'>>;

/**
 * The senders and the journal of their orders. Every method is one transaction: what two windows do
 * at once happens one after the other, and a state never changes but by a legal event.
 */
export class SenderStore {
  constructor(
    private readonly database: Database,
    private readonly now: () => number,
  ) {}

  /** In the order in which they were added. */
  async list(): Promise<Sender[]> {
    const senders = await this.database.getAll('senders');
    return senders.map((sender) => this.#today(sender)).sort((a, b) => a.createdAt - b.createdAt);
  }

  async get(id: string): Promise<Sender | undefined> {
    const sender = await this.database.get('senders', id);
    return sender && this.#today(sender);
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
    const transaction = this.database.transaction('senders', 'readwrite');
    const known = await transaction.store.get(id);
    if (known && known.state !== 'draft') throw problem('not-possible-now');
    if (!known && (await transaction.store.count()) >= MAX_SENDERS) {
      throw problem('sender-limit-reached');
    }
    const now = this.now();
    await transaction.store.put({
      ...withDraft(known ?? newSender(id, now), change),
      updatedAt: now,
    });
    await transaction.done;
  }

  /** What happened to a sender, and what else is known of it now. */
  async apply(id: string, event: SenderEvent, change: SenderChange = {}): Promise<Sender> {
    const transaction = this.database.transaction('senders', 'readwrite');
    const sender = await transaction.store.get(id);
    if (!sender) throw problem('sender-gone');
    const moved = { ...moveOf(sender, event), ...change, updatedAt: this.now() };
    await transaction.store.put(moved);
    await transaction.done;
    return moved;
  }

  /** What is known of a sender, without a change of state. */
  async amend(id: string, change: SenderChange): Promise<Sender> {
    const transaction = this.database.transaction('senders', 'readwrite');
    const sender = await transaction.store.get(id);
    if (!sender) throw problem('sender-gone');
    const amended = { ...sender, ...change, updatedAt: this.now() };
    await transaction.store.put(amended);
    await transaction.done;
    return amended;
  }

  /** Writes the intention before anything is asked of AR24. The sender's own intention is used up. */
  async intend(order: Order): Promise<void> {
    const transaction = this.database.transaction(['senders', 'orders'], 'readwrite');
    const senders = transaction.objectStore('senders');
    const sender = await senders.get(order.senderId);
    if (!sender) throw problem('sender-gone');
    if (sender.intention !== order.id) throw problem('not-possible-now');
    const moved = moveOf(sender, 'order-intended');
    await transaction.objectStore('orders').add(order);
    await senders.put({ ...moved, intention: crypto.randomUUID(), updatedAt: this.now() });
    await transaction.done;
  }

  /** The journal's entry and the sender's state, together. */
  async settle(
    id: string,
    status: OrderStatus,
    entry: Partial<Order>,
    event: SenderEvent | null,
    change: SenderChange = {},
  ): Promise<Order> {
    const transaction = this.database.transaction(['senders', 'orders'], 'readwrite');
    const orders = transaction.objectStore('orders');
    const senders = transaction.objectStore('senders');
    const order = await orders.get(id);
    const sender = order && (await senders.get(order.senderId));
    if (!order || !sender) throw problem('sender-gone');
    const advanced = advanceOrder(order, status, entry);
    const moved = event ? moveOf(sender, event, order) : sender;
    await orders.put(advanced);
    await senders.put({ ...moved, ...change, updatedAt: this.now() });
    await transaction.done;
    return advanced;
  }

  order(id: string): Promise<Order | undefined> {
    return this.database.get('orders', id);
  }

  allOrders(): Promise<Order[]> {
    return this.database.getAll('orders');
  }

  /**
   * The order to speak of: the newest one of unknown outcome, which a later one that was refused
   * does not settle; otherwise the newest of all.
   */
  async shownOrder(senderId: string): Promise<Order | undefined> {
    const orders = await this.database.getAllFromIndex('orders', 'by-sender', senderId);
    orders.sort((a, b) => b.intendedAt - a.intendedAt);
    return orders.find(({ status }) => status === 'uncertain') ?? orders[0];
  }

  /** Forgets a sender, its key and its journal of use. Its orders stay in the journal: they were paid. */
  async remove(id: string): Promise<void> {
    const transaction = this.database.transaction(
      ['senders', 'vaults', 'uses', 'values'],
      'readwrite',
    );
    await transaction.objectStore('senders').delete(id);
    await transaction.objectStore('vaults').delete(id);
    const { range, names } = usesOf(id);
    await transaction.objectStore('uses').delete(range);
    for (const name of names) await transaction.objectStore('values').delete(name);
    await transaction.done;
  }
}

function moveOf(sender: Sender, event: SenderEvent, order?: Order): Sender {
  const state = nextState(sender.state, event, order?.stateBefore);
  if (!state) throw problem('not-possible-now');
  return { ...sender, state };
}

function withDraft(sender: Sender, { step, email, fields }: DraftChange): Sender {
  return {
    ...sender,
    step: step ?? sender.step,
    email: email ?? sender.email,
    fields: { ...sender.fields, ...fields },
  };
}

function newSender(id: string, now: number): Sender {
  return {
    id,
    state: 'draft',
    step: 'email',
    email: '',
    fields: emptyIdentity,
    accountId: null,
    todo: [],
    expectedOn: null,
    reminderWanted: false,
    keyProvenAt: null,
    syncedAt: null,
    intention: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
  };
}

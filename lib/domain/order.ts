import type { Problem } from '../errors';
import type { SenderState } from './sender-state';

/**
 * The write-ahead journal of paid orders. An entry is written before anything is asked of AR24, and
 * again before the one call that is paid for, so that after any death it says what may have happened.
 */
export type OrderStatus =
  | 'intended' // confirmed by the person; the paid call has not left
  | 'sent' // the paid call was about to leave or has left; its outcome is not known
  | 'accepted'
  | 'refused' // nothing was paid
  | 'uncertain'; // the paid call left and its outcome could not be learned

export interface Order {
  /** The intention's UUID: one intention, at most one letter. */
  readonly id: string;
  readonly senderId: string;
  /** The state to go back to where nothing was ordered. */
  readonly stateBefore: SenderState;
  readonly accountId: string | null;
  readonly email: string;
  /** The envelope's lines at the time of the order. */
  readonly address: readonly string[];
  readonly status: OrderStatus;
  /** Epoch milliseconds. */
  readonly intendedAt: number;
  readonly sentAt: number | null;
  readonly settledAt: number | null;
  /** Why it was refused or is uncertain. */
  readonly problem: Problem | null;
}

const following: Record<OrderStatus, readonly OrderStatus[]> = {
  intended: ['sent', 'refused'],
  sent: ['accepted', 'refused', 'uncertain'],
  uncertain: ['accepted', 'refused'],
  accepted: [],
  refused: [],
};

/** The entry in its next status; throws where the journal would go backwards. */
export function advanceOrder(order: Order, status: OrderStatus, change: Partial<Order>): Order {
  if (!following[order.status].includes(status)) {
    throw new Error(`an order cannot go from "${order.status}" to "${status}"`);
  }
  return { ...order, ...change, status };
}

/** What to do with an entry found at start-up: the paid call is never made twice. */
export function afterDeath(order: Order): 'resume' | 'becomes-uncertain' | 'nothing' {
  if (order.status === 'intended') return 'resume';
  return order.status === 'sent' ? 'becomes-uncertain' : 'nothing';
}

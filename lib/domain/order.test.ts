import { describe, expect, it } from 'vitest';
import { advanceOrder, afterDeath, type Order, type OrderStatus } from './order';

const order: Order = {
  id: 'o',
  senderId: 's',
  stateBefore: 'draft',
  accountId: null,
  email: 'a@b.fr',
  address: [],
  status: 'intended',
  intendedAt: 1,
  sentAt: null,
  settledAt: null,
  problem: null,
};
const statuses: OrderStatus[] = ['intended', 'sent', 'accepted', 'refused', 'uncertain'];
const legal = [
  'intended sent',
  'intended refused',
  'sent accepted',
  'sent refused',
  'sent uncertain',
  'uncertain accepted',
  'uncertain refused',
];

describe('the journal of an order', () => {
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  it.each(pairs)('goes from %s to %s only where that is forward', (from, to) => {
    const advance = () => advanceOrder({ ...order, status: from }, to, {}).status;
    if (legal.includes(`${from} ${to}`)) expect(advance()).toBe(to);
    else expect(advance).toThrow('cannot go');
  });

  it('goes on after a death only where the paid call has not left', () => {
    expect(statuses.map((status) => afterDeath({ ...order, status }))).toEqual([
      'resume',
      'becomes-uncertain',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  acceptsKey,
  acceptsOrder,
  nextState,
  senderEvents,
  senderStates,
  stateOn,
  type SenderEvent,
  type SenderState,
} from './sender-state';

/** Every legal transition, written out again: a change of the table must be meant. */
const legal: [SenderState, SenderEvent, SenderState][] = [
  ['draft', 'account-adopted', 'account-created'],
  ['draft', 'access-requested', 'access-requested'],
  ['draft', 'verified-found', 'identified-elsewhere'],
  ['draft', 'order-intended', 'ordering'],
  ['access-requested', 'access-requested', 'access-requested'],
  ['access-requested', 'access-granted', 'account-created'],
  ['access-requested', 'verified-found', 'identified-elsewhere'],
  ['account-created', 'order-intended', 'ordering'],
  ['account-created', 'verified-found', 'identified-elsewhere'],
  ['account-created', 'key-entered', 'key-unproven'],
  ['ordering', 'order-accepted', 'letter-on-its-way'],
  ['ordering', 'order-refused', 'account-created'],
  ['ordering', 'account-refused', 'draft'],
  ['ordering', 'order-outcome-unknown', 'order-uncertain'],
  ['ordering', 'verified-found', 'identified-elsewhere'],
  ['order-uncertain', 'order-accepted', 'letter-on-its-way'],
  ['order-uncertain', 'order-refused', 'account-created'],
  ['order-uncertain', 'order-intended', 'ordering'],
  ['order-uncertain', 'key-entered', 'key-unproven'],
  ['letter-on-its-way', 'order-intended', 'ordering'],
  ['letter-on-its-way', 'key-entered', 'key-unproven'],
  ['letter-late', 'order-intended', 'ordering'],
  ['letter-late', 'key-entered', 'key-unproven'],
  ['key-unproven', 'key-entered', 'key-unproven'],
  ['key-unproven', 'key-proven', 'identified'],
  ['key-unproven', 'key-refused', 'key-refused'],
  ['key-unproven', 'earlier-key-kept', 'identified'],
  ['key-unproven', 'order-intended', 'ordering'],
  ['key-refused', 'key-entered', 'key-unproven'],
  ['key-refused', 'order-intended', 'ordering'],
  ['identified', 'key-entered', 'key-unproven'],
  ['identified', 'order-intended', 'ordering'],
  ['identified-elsewhere', 'key-entered', 'key-unproven'],
  ['identified-elsewhere', 'order-intended', 'ordering'],
];

describe('the states of a sender', () => {
  it.each(legal)('goes from %s by %s to %s', (state, event, next) => {
    expect(nextState(state, event)).toBe(next);
  });

  const pairs = senderStates.flatMap((state) =>
    senderEvents.map((event) => [state, event] as const),
  );
  const illegal = pairs.filter(
    ([state, event]) => !legal.some(([from, by]) => from === state && by === event),
  );

  it.each(illegal)('refuses in %s the event %s', (state, event) => {
    expect(nextState(state, event)).toBeNull();
  });

  it('goes back to what it was before where nothing was ordered', () => {
    expect(nextState('ordering', 'order-refused', 'identified')).toBe('identified');
    expect(nextState('order-uncertain', 'order-refused', 'letter-late')).toBe('letter-late');
    expect(nextState('ordering', 'order-refused', 'draft')).toBe('account-created');
  });

  it('reaches identified only through a key that AR24 has accepted, now or before', () => {
    const ways = legal.filter(([, , next]) => next === 'identified').map(([, event]) => event);
    expect(ways).toEqual(['key-proven', 'earlier-key-kept']);
  });

  it('lets a letter be late from the day after the expected one', () => {
    const on = (day: string) => stateOn('letter-on-its-way', '2026-11-30', day);
    expect(on('2026-11-30')).toBe('letter-on-its-way');
    expect(on('2026-12-01')).toBe('letter-late');
    expect(stateOn('letter-on-its-way', null, '2026-12-01')).toBe('letter-on-its-way');
    expect(stateOn('identified', '2026-11-30', '2026-12-01')).toBe('identified');
  });

  it('says where a key or an order may be given', () => {
    expect(senderStates.filter((state) => !acceptsKey(state))).toEqual([
      'draft',
      'access-requested',
      'ordering',
    ]);
    expect(senderStates.filter((state) => !acceptsOrder(state))).toEqual([
      'access-requested',
      'ordering',
    ]);
  });
});

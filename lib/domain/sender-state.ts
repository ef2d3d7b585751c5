/**
 * The states of a sender and the only legal ways from one to the next.
 * Everything else asks this file; drawn in docs/architecture.md.
 */
export const senderStates = [
  'draft',
  'access-requested',
  'account-created',
  'ordering',
  'order-uncertain',
  'letter-on-its-way',
  'letter-late',
  'key-unproven',
  'identified',
  'identified-elsewhere',
  'key-refused',
] as const;

export type SenderState = (typeof senderStates)[number];

/** What can happen to a sender, in the past tense of the fact that was learned. */
export const senderEvents = [
  'account-adopted', // AR24 has the account and it is ours, or it has just been created
  'access-requested',
  'access-granted',
  'verified-found', // AR24 says that the identity is verified, we hold no key
  'order-intended', // the person confirmed a paid order
  'order-accepted',
  'order-refused', // AR24 said no, or was never asked: nothing was paid
  'account-refused', // AR24 refused to create the account: the form is to be corrected
  'order-outcome-unknown', // the paid call left and no answer came
  'key-entered',
  'key-proven',
  'key-refused',
  'earlier-key-kept', // the new key was refused, the one proven before stays
] as const;

export type SenderEvent = (typeof senderEvents)[number];

/** Where nothing was ordered, the sender is again what it was before the order. */
const BEFORE = 'state-before-order';

const transitions: Record<
  SenderState,
  Partial<Record<SenderEvent, SenderState | typeof BEFORE>>
> = {
  draft: {
    'account-adopted': 'account-created',
    'access-requested': 'access-requested',
    'verified-found': 'identified-elsewhere',
    'order-intended': 'ordering',
  },
  'access-requested': {
    'access-requested': 'access-requested',
    'access-granted': 'account-created',
    'verified-found': 'identified-elsewhere',
  },
  'account-created': {
    'order-intended': 'ordering',
    'verified-found': 'identified-elsewhere',
    'key-entered': 'key-unproven',
  },
  ordering: {
    'order-accepted': 'letter-on-its-way',
    'order-refused': BEFORE,
    'account-refused': 'draft',
    'order-outcome-unknown': 'order-uncertain',
    'verified-found': 'identified-elsewhere',
  },
  'order-uncertain': {
    'order-accepted': 'letter-on-its-way',
    'order-refused': BEFORE,
    'order-intended': 'ordering',
    'key-entered': 'key-unproven',
    // No 'verified-found': a letter may have been paid for, whatever AR24 says of the identity.
  },
  'letter-on-its-way': {
    'order-intended': 'ordering',
    'key-entered': 'key-unproven',
  },
  'letter-late': { 'order-intended': 'ordering', 'key-entered': 'key-unproven' },
  'key-unproven': {
    'key-entered': 'key-unproven',
    'key-proven': 'identified',
    'key-refused': 'key-refused',
    'earlier-key-kept': 'identified',
    'order-intended': 'ordering',
  },
  'key-refused': { 'key-entered': 'key-unproven', 'order-intended': 'ordering' },
  identified: { 'key-entered': 'key-unproven', 'order-intended': 'ordering' },
  'identified-elsewhere': { 'key-entered': 'key-unproven', 'order-intended': 'ordering' },
};

/**
 * The state after `event`, or null where the event is not legal in `state`.
 * @param before the state before the order under way; a draft's account exists by then.
 */
export function nextState(
  state: SenderState,
  event: SenderEvent,
  before: SenderState = 'draft',
): SenderState | null {
  const next = transitions[state][event] ?? null;
  if (next !== BEFORE) return next;
  return before === 'draft' ? 'account-created' : before;
}

/** Whether the person can give back the letter's key in this state. */
export function acceptsKey(state: SenderState): boolean {
  return nextState(state, 'key-entered') !== null;
}

/** Whether a letter was ordered and has not been given back. */
export function awaitsLetter(state: SenderState): boolean {
  return state === 'letter-on-its-way' || state === 'letter-late';
}

/**
 * The state on a day in Paris (`YYYY-MM-DD`): a letter whose day has passed is late. Time alone makes
 * it so, hence no event leads there and nothing has to be written for it.
 */
export function stateOn(state: SenderState, expectedOn: string | null, day: string): SenderState {
  const isLate = state === 'letter-on-its-way' && expectedOn !== null && expectedOn < day;
  return isLate ? 'letter-late' : state;
}

/** Whether a paid order can be confirmed in this state. */
export function acceptsOrder(state: SenderState): boolean {
  return nextState(state, 'order-intended') !== null;
}

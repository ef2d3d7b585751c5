import type { SenderState } from './sender-state';

/** Whether the next step is the person's and something waits for it. */
const attention: Readonly<Record<SenderState, boolean>> = {
  draft: false,
  'access-requested': false,
  'account-created': false,
  ordering: false,
  'order-uncertain': true,
  'letter-on-its-way': false,
  'letter-late': true,
  'key-unproven': true,
  identified: false,
  'identified-elsewhere': false,
  'key-refused': true,
};

/** Whether a sender in this state should be brought to the person's attention. */
export const needsAttention = (state: SenderState): boolean => attention[state];

import type { SenderState } from './sender-state';

/** States in which the next step is the person's and something waits for it. */
const attention: ReadonlySet<SenderState> = new Set([
  'order-uncertain',
  'letter-late',
  'key-unproven',
  'key-refused',
]);

/** Whether a sender in this state should be brought to the person's attention. */
export const needsAttention = (state: SenderState): boolean => attention.has(state);

import type { SenderState } from './sender-state';

/** `caution`: the next step is the person's and waits for it. `danger`: what was done is to be done again. */
export type StateTone = 'neutral' | 'done' | 'caution' | 'danger';

const tones: Readonly<Record<SenderState, StateTone>> = {
  draft: 'neutral',
  'access-requested': 'neutral',
  'account-created': 'neutral',
  ordering: 'neutral',
  'order-uncertain': 'caution',
  'letter-on-its-way': 'neutral',
  'letter-late': 'caution',
  'key-unproven': 'caution',
  identified: 'done',
  'identified-elsewhere': 'caution',
  'key-refused': 'danger',
};

/** How a state looks wherever it is shown: in the panel, in the page, on the toolbar button. */
export const toneOf = (state: SenderState): StateTone => tones[state];

/** Whether a sender in this state is brought to the person's attention. */
export const needsAttention = (state: SenderState): boolean =>
  tones[state] === 'caution' || tones[state] === 'danger';

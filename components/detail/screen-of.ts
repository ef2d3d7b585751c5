import type { TemplateResult } from 'lit';
import { acceptsKey, acceptsOrder, type SenderState } from '../../lib/domain/sender-state';
import type { SenderTask } from '../../lib/messaging/views';
import { accessRequested } from './access-requested';
import { accountCreated } from './account-created';
import type { DetailView } from './detail-view';
import { identified, unlocking } from './identified';
import { identifiedElsewhere, keyRefused, keyScreen } from './key-screens';
import { letterLate, letterOnItsWay } from './letter-expected';
import { orderScreen } from './order-screen';
import { orderUncertain } from './order-uncertain';
import { ordering } from './ordering';

type Screen = (view: DetailView) => TemplateResult;

const screens: Readonly<Record<Exclude<SenderState, 'draft'>, Screen>> = {
  'access-requested': accessRequested,
  'account-created': accountCreated,
  ordering,
  'order-uncertain': orderUncertain,
  'letter-on-its-way': letterOnItsWay,
  'letter-late': letterLate,
  'key-unproven': keyScreen,
  identified,
  'identified-elsewhere': identifiedElsewhere,
  'key-refused': keyRefused,
};

/** States whose own screen takes the letter. */
const takesLetter: readonly SenderState[] = ['key-unproven', 'identified-elsewhere'];

/** Whether the screen shown takes the letter, so that its step has the last word on what became of it. */
export function showsVerification(state: SenderState, task: SenderTask | null): boolean {
  if (task === 'key') return acceptsKey(state);
  return task === null && takesLetter.includes(state);
}

/** Whether a letter given on the screen shown leads to a state whose own screen has no step to say so. */
export function leavesVerification(
  before: SenderState,
  now: SenderState,
  task: SenderTask | null,
): boolean {
  const isCut = showsVerification(before, task) && !showsVerification(now, task);
  return isCut && task === null && now === 'key-refused';
}

/** The screen of a sender past its draft: what the person set out to do, else what its state needs. */
export function screenOf(
  state: Exclude<SenderState, 'draft'>,
  task: SenderTask | null,
): (view: DetailView) => TemplateResult {
  if (task === 'key' && acceptsKey(state)) return keyScreen;
  const again = task === 'order' && state !== 'account-created' && acceptsOrder(state);
  if (again) return (view) => orderScreen(view, true);
  if (task !== 'unlock') return screens[state];
  return state === 'identified' ? (view) => identified(view, true) : unlocking;
}

import type { SenderState } from './domain/sender-state';
import { longDay, messageName, t } from './i18n';

/** « Courrier en route (attendu le mardi 1 décembre) »: a state as panel and page word it. */
export function stateWords({
  state,
  expectedOn,
}: {
  readonly state: SenderState;
  readonly expectedOn: string | null;
}): string {
  const words = t(`state.${messageName(state)}`);
  if (state !== 'letter-on-its-way' || !expectedOn) return words;
  return t('state.expected', { state: words, day: longDay(expectedOn) });
}

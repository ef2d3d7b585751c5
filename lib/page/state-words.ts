import { longDay, messageName, t } from '../i18n';
import type { SenderRow } from '../messaging/views';

/** « Courrier en route (attendu le mardi 1 décembre) ». */
export function stateWords({ state, expectedOn }: Pick<SenderRow, 'state' | 'expectedOn'>): string {
  const words = t(`state.${messageName(state)}`);
  return expectedOn ? t('page.expected', { state: words, day: longDay(expectedOn) }) : words;
}

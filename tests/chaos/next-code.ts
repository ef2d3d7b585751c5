import { moveClock } from './ar24-side';
import { ask, type Run } from './ask';
import type { Scene } from './deeds';

/** Longer than a step of AR24's time: a code used before this is none that could be asked again. */
const TIME_STEP = 31_000;

/**
 * Sees to it that a code not used yet can be had at once: instead of waiting for AR24's next time
 * step, its clock is moved there. Its answer tells the background, which makes codes on that clock.
 * @returns whether AR24 answered
 */
export async function nextCode(
  run: Run,
  { person, ledger }: Pick<Scene, 'person' | 'ledger'>,
  window = 0,
): Promise<boolean> {
  if (Date.now() - ledger.codeUsedAt < TIME_STEP) await moveClock(run.lane.sandbox, TIME_STEP);
  return (await ask(run, window, 'refreshSender', { id: person.id })).kind === 'done';
}

import { needsAttention } from '../domain/state-tone';
import type { Background } from './background';

/** Shows on the toolbar button how many senders wait for the person; nothing when none does. */
export async function updateBadge(background: Background): Promise<void> {
  const { senders } = await background.stores();
  const waiting = (await senders.list()).filter(({ state }) => needsAttention(state)).length;
  await background.toolbar.badge(waiting === 0 ? '' : String(waiting));
}

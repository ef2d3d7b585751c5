import { judgeScanned } from '../../domain/scanned-text';
import type { GivenKey } from '../../handoff/computer/receive-from-phone';
import type { KeyResult } from '../../handoff/handoff-words';
import type { Background } from '../background';
import type { GivenToComputer, HandoffRecord } from './handoff-record';
import { vaultState } from '../sender-view';

/** A key that came waits this long for the sender's passphrase. */
const KEPT_MS = 30 * 60_000;

/** What to do with a key that has just come; `result` where the phone can be told something at once. */
export async function receiveKey(
  background: Background,
  { senderOf, senderId: first }: HandoffRecord,
  { rowId, key: text }: GivenKey,
): Promise<{ kept: GivenToComputer | null; result: KeyResult | null }> {
  if (judgeScanned(text).kind !== 'key') return { kept: null, result: 'unreadable' };
  const senderId = senderOf[rowId] ?? first;
  const vault = await vaultState(await background.stores(), senderId);
  const result = vault === 'unlocked' ? null : 'passphrase-awaited';
  return { kept: { senderId, text, keptUntil: background.now() + KEPT_MS }, result };
}

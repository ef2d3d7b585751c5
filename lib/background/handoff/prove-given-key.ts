import { ProblemError, type ProblemReason } from '../../errors';
import type { KeyResult } from '../../handoff/handoff-words';
import type { HandoffStep } from '../../messaging/views';
import { problemFrom } from '../problem-from';
import type { Background } from '../background';
import { takeStep } from './handoff-session';
import type { GivenToComputer, HandoffRecord } from './handoff-record';
import { submitKey } from '../accounts/submit-key';
import { noteDone } from '../note-use';

const results: Partial<Record<ProblemReason, KeyResult>> = {
  'vault-locked': 'passphrase-awaited',
  'passphrase-missing': 'passphrase-awaited',
  'key-refused': 'refused',
  'key-refused-earlier-kept': 'refused-earlier-kept',
};

/**
 * Gives the key to the vault and to AR24, as if it had been read on this computer.
 * @throws where the key could not even be kept
 */
async function proofOf(
  background: Background,
  { senderId, text }: GivenToComputer,
): Promise<KeyResult> {
  const { senders } = await background.stores();
  try {
    await senders.require(senderId);
    await submitKey(background, senderId, text);
    return 'proven';
  } catch (error) {
    const known = results[problemFrom(error).reason];
    if (known) return known;
    if ((await senders.get(senderId))?.state === 'key-unproven' && !isImpossible(error)) {
      return 'unproven';
    }
    throw error;
  }
}

/** Nothing was kept, and nothing will be: the sender is gone, or takes no key any more. */
const isImpossible = (error: unknown) =>
  error instanceof ProblemError &&
  (error.problem.reason === 'sender-gone' || error.problem.reason === 'not-possible-now');

/**
 * Proves the key that the phone gave. The worker may die anywhere in it: until the outcome is kept, the
 * key stays and is proven again.
 */
export function proveGivenKey(background: Background): Promise<HandoffStep> {
  return background.exclusively('handoff-proof', async () => {
    const { handoff } = await background.stores();
    const given = (await handoff.get())?.given;
    if (!given) return takeStep(background, { kind: 'time' });
    const settle = (result: KeyResult | null) => (record: HandoffRecord) => ({
      ...record,
      given: null,
      settled: { senderId: given.senderId, result },
    });
    try {
      const result = await proofOf(background, given);
      if (result === 'proven' || result === 'unproven') {
        await noteDone(background, given.senderId, { kind: 'key-from-phone' });
      }
      const change = result === 'passphrase-awaited' ? undefined : settle(result);
      return await takeStep(background, { kind: 'result', result }, change);
    } catch (error) {
      if (isImpossible(error)) await takeStep(background, { kind: 'close' }, settle(null));
      throw error;
    }
  });
}

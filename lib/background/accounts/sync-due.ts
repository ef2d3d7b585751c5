import { Ar24Error, Ar24Refusal } from '../../ar24/ar24-errors';
import type { Sender } from '../../domain/sender';
import { nextLook } from '../../domain/sync-policy';
import { ProblemError } from '../../errors';
import { refresh } from './account-sync';
import { senderLock, type Background } from '../background';

/** A sender shown this recently is being looked at. */
const WATCHED_MS = 2 * 60_000;

/**
 * Asks AR24 for the accounts whose turn it is: one call per sender of this agency, however many
 * accounts its access may have. A failure ends the round; the next one comes later.
 */
export async function syncDue(background: Background, chance: number): Promise<void> {
  const { senders } = await background.stores();
  for (const sender of await senders.list()) {
    if (!(await isDue(background, sender, chance))) continue;
    if (!(await syncOne(background, sender.id))) return;
  }
}

async function isDue(background: Background, sender: Sender, chance: number): Promise<boolean> {
  const { sync, clockDrift } = await background.stores();
  const { failures, failedAt, shownAt } = await sync.get();
  // Codes are made on AR24's clock: a new browser run has to hear it once.
  if (sender.keyProvenAt && failures === 0 && !(await clockDrift.isMeasured())) return true;
  const watched = background.now() - (shownAt[sender.id] ?? 0) < WATCHED_MS;
  const { state, syncedAt } = sender;
  const next = nextLook({ state, syncedAt, failures, failedAt, watched }, chance);
  return next !== null && next <= background.now();
}

/** Whether AR24 answered. What it said against one account is that account's affair. */
async function syncOne(background: Background, id: string): Promise<boolean> {
  const { sync } = await background.stores();
  try {
    await background.exclusively(senderLock(id), () => refresh(background, id));
  } catch (error) {
    if (!(error instanceof Ar24Error || error instanceof ProblemError)) throw error;
    if (!(error instanceof Ar24Refusal)) {
      const failedAt = background.now();
      await sync.amend(({ failures }) => ({ failures: failures + 1, failedAt }));
      return false;
    }
  }
  await sync.amend(() => ({ failures: 0 }));
  return true;
}

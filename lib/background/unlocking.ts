import { passphraseFault } from '../domain/passphrase';
import { nextTryAt } from '../domain/unlock-delay';
import { problem } from '../errors';
import type { MissedTries } from '../messaging/views';
import type { RawDataKey } from '../storage/vault';
import type { Background } from './background';

export async function choosePassphrase(
  background: Background,
  id: string,
  passphrase: string,
): Promise<void> {
  const { vault, keys } = await background.stores();
  await requireStrong(background, id, passphrase);
  const raw = await vault.create(id, passphrase);
  if (!raw) throw problem('not-possible-now');
  await keys.copy(id);
  await remember(background, id, raw);
}

/** @throws ProblemError with what is wrong with a passphrase that somebody chooses for a sender */
export async function requireStrong(
  background: Background,
  id: string,
  passphrase: string,
): Promise<void> {
  const { senders, settings } = await background.stores();
  const { email, fields } = await senders.require(id);
  const own = [email, fields.firstname, fields.lastname, fields.company];
  const { passphraseLength } = await settings.getRules();
  const reason = passphraseFault(passphrase, own, passphraseLength);
  if (reason) throw problem('fields-invalid', { fields: [{ field: 'passphrase', reason }] });
}

/** Puts another passphrase in place of the present one, which is tried like any guess: see {@link unlock}. */
export async function changePassphrase(
  background: Background,
  id: string,
  passphrase: string,
  next: string,
): Promise<void> {
  await requireStrong(background, id, next);
  await unlock(background, id, passphrase);
  const { vault, unlocked, keys } = await background.stores();
  await unlocked.lend(id, (raw) => {
    if (!raw) throw problem('vault-locked');
    return vault.changePassphrase(id, raw, next);
  });
  // The second copy too: the passphrase before must not come back with it.
  await keys.copy(id);
}

/**
 * Unlocks a sender's key with its passphrase. Guesses are made one after the other, each counted
 * before it is tried, so that neither windows side by side nor the worker's end make them free.
 * @returns the wrong ones before, for the holder to know of; null where there were none
 * @throws ProblemError `unlock-delayed` with the instant from which on the next may be tried
 */
export function unlock(
  background: Background,
  id: string,
  passphrase: string,
): Promise<MissedTries | null> {
  return background.exclusively(`unlock:${id}`, async () => {
    const { vault, unlockFailures, settings } = await background.stores();
    const record = await vault.get(id);
    if (!record) throw problem('passphrase-missing');
    const { passkeyRequired } = await settings.getRules();
    if (passkeyRequired && record.passkeys?.length) throw problem('passkey-required');
    const failures = await unlockFailures.get(id);
    const now = background.now();
    const until = nextTryAt(failures, now);
    if (until > 0) throw problem('unlock-delayed', { until });
    await unlockFailures.put(id, { count: failures.count + 1, lastAt: now });
    const raw = await vault.open(record, passphrase);
    if (!raw) throw problem('passphrase-wrong');
    await unlockFailures.clear(id);
    await remember(background, id, raw);
    return failures.count === 0 ? null : failures;
  });
}

/** Leaves a key unlocked for as long as the settings say; the copy given is zeroed. */
export async function remember(background: Background, id: string, raw: RawDataKey): Promise<void> {
  const { settings, unlocked } = await background.stores();
  const { lockMinutes } = await settings.preferences();
  await unlocked.put(id, raw, background.now() + lockMinutes * 60_000);
  raw.fill(0);
  await lockDue(background);
}

/** Locks what has run out, and has the browser call again when the next one does. */
export async function lockDue(background: Background): Promise<void> {
  const { unlocked } = await background.stores();
  const { ended, next } = await unlocked.sweep();
  await background.schedule.lockAt(next);
  if (ended) await background.emptyPages('time');
}

export async function lockAll(background: Background): Promise<void> {
  const { unlocked } = await background.stores();
  await unlocked.clear();
  await background.schedule.lockAt(null);
  await background.emptyPages('everybody');
}

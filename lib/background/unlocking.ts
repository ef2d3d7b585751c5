import { SHORTEST_PASSPHRASE } from '../domain/passphrase';
import { problem } from '../errors';
import type { RawDataKey } from '../storage/vault';
import type { Background } from './background';

export async function choosePassphrase(
  background: Background,
  id: string,
  passphrase: string,
): Promise<void> {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    const fields = [{ field: 'passphrase', reason: 'passphrase-too-short' } as const];
    throw problem('fields-invalid', { fields });
  }
  const { senders, vault, keys } = await background.stores();
  await senders.require(id);
  const raw = await vault.create(id, passphrase);
  if (!raw) throw problem('not-possible-now');
  await keys.copy(id);
  await remember(background, id, raw);
}

export async function unlock(
  background: Background,
  id: string,
  passphrase: string,
): Promise<void> {
  const { vault } = await background.stores();
  const record = await vault.get(id);
  if (!record) throw problem('passphrase-missing');
  const raw = await vault.open(record, passphrase);
  if (!raw) throw problem('passphrase-wrong');
  await remember(background, id, raw);
}

async function remember(background: Background, id: string, raw: RawDataKey): Promise<void> {
  const { settings, unlocked } = await background.stores();
  const { lockMinutes } = await settings.preferences();
  await unlocked.put(id, raw, background.now() + lockMinutes * 60_000);
  await lockDue(background);
}

/** Locks what has run out, and has the browser call again when the next one does. */
export async function lockDue(background: Background): Promise<void> {
  const { unlocked } = await background.stores();
  await background.schedule.lockAt(await unlocked.sweep());
}

export async function lockAll(background: Background): Promise<void> {
  const { unlocked } = await background.stores();
  await unlocked.clear();
  await background.schedule.lockAt(null);
  await background.announce();
}

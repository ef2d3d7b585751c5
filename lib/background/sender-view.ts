import type { Order } from '../domain/order';
import { displayName, type Sender } from '../domain/sender';
import { awaitsLetter } from '../domain/sender-state';
import { expectedLetterDay } from '../domain/working-days';
import { problem } from '../errors';
import type { OrderView, SenderDetail, SenderRow, VaultState } from '../messaging/views';
import type { ReadingBackground, ReadingStores } from './reading-background';

export function rowOf(sender: Sender): SenderRow {
  const { id, state, email, fields, expectedOn, accountId } = sender;
  return {
    id,
    state,
    name: displayName(fields),
    email: email || null,
    ar24Id: accountId,
    expectedOn: awaitsLetter(state) ? expectedOn : null,
  };
}

function orderView(order: Order | undefined): OrderView | null {
  if (!order) return null;
  const { intendedAt, sentAt, address, problem } = order;
  return { intendedAt, sentAt, address, reason: problem?.reason ?? null };
}

export async function vaultState(
  { vault, unlocked }: ReadingStores,
  id: string,
): Promise<VaultState> {
  if (!(await vault.get(id))) return 'none';
  return (await unlocked.isUnlocked(id)) ? 'unlocked' : 'locked';
}

/** Everything the panel may show of a sender, or null where it's gone. */
export async function senderDetail(
  background: ReadingBackground,
  id: string,
): Promise<SenderDetail | null> {
  const stores = await background.stores();
  const sender = await stores.senders.get(id);
  if (!sender) return null;
  const record = await stores.vault.get(id);
  return {
    ...rowOf(sender),
    step: sender.step,
    fields: sender.fields,
    hasAccount: sender.accountId !== null,
    todo: sender.todo,
    order: orderView(await stores.senders.shownOrder(id)),
    vault: await vaultState(stores, id),
    passkeys: record?.passkeys?.length ?? 0,
    hasKey: record?.proven != null,
    reminderWanted: sender.reminderWanted,
    syncedAt: sender.syncedAt,
    intention: sender.intention,
    expectedIfOrderedNow: expectedLetterDay(background.now()),
    rules: await stores.settings.getRules(),
  };
}

/** Like {@link senderDetail}, for a sender that must be there. */
export async function requireDetail(
  background: ReadingBackground,
  id: string,
): Promise<SenderDetail> {
  const detail = await senderDetail(background, id);
  if (!detail) throw problem('sender-gone');
  return detail;
}

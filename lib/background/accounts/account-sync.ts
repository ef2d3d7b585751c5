import { fieldsOf, todoOf } from '../../ar24/user-parameters';
import type { Ar24Client } from '../../ar24/ar24-client';
import { Ar24Refusal } from '../../ar24/ar24-errors';
import type { User } from '../../ar24/schemas';
import type { Sender } from '../../domain/sender';
import { nextState } from '../../domain/sender-state';
import { problem } from '../../errors';
import type { SenderChange } from '../../storage/sender-store';
import type { Background } from '../background';

/** What AR24's word on an account changes in our record of it. */
export function knownFrom(user: User, now: number): SenderChange {
  return {
    email: user.email,
    fields: fieldsOf(user),
    accountId: user.id,
    todo: todoOf(user),
    syncedAt: now,
  };
}

/** AR24's word on a sender's account; null where it has none. */
export const findAccount = (
  ar24: Ar24Client,
  { accountId, email }: Sender,
): ReturnType<Ar24Client['findUser']> => ar24.findUser(accountId ? { id: accountId } : { email });

/** The account of a sender that must have one. */
export async function requireAccountId(background: Background, id: string): Promise<string> {
  const { senders } = await background.stores();
  const { accountId } = await senders.require(id);
  if (!accountId) throw problem('account-not-found');
  return accountId;
}

/** Takes AR24's word on an account into a sender whose state it settles. */
async function takeWord(background: Background, sender: Sender, user: User): Promise<void> {
  const { senders } = await background.stores();
  const known = knownFrom(user, background.now());
  const events = user.is_identity_verified
    ? (['verified-found'] as const)
    : (['account-adopted', 'access-granted'] as const);
  const event = events.find((candidate) => nextState(sender.state, candidate));
  await (event ? senders.apply(sender.id, event, known) : senders.amend(sender.id, known));
}

/**
 * Step 1: does AR24 have an account with this e-mail? Unknown → the form is next; ours → adopted;
 * not attached to our access → its holder is asked; verified → only the key is missing.
 */
export async function lookUpEmail(
  background: Background,
  id: string,
  email: string,
): Promise<void> {
  const { senders } = await background.stores();
  const ar24 = await background.ar24();
  const sender = await senders.require(id);
  try {
    const user = await ar24.findUser({ email });
    if (user) await takeWord(background, sender, user);
    else await senders.amend(id, { step: 'identity' });
  } catch (error) {
    if (!(error instanceof Ar24Refusal && error.slug === 'user_unavailable')) throw error;
    await ar24.requestAccess(email);
    await senders.apply(id, 'access-requested', { syncedAt: background.now() });
  }
}

/** Asks AR24 for a sender's account anew. */
export async function refresh(background: Background, id: string): Promise<void> {
  const { senders } = await background.stores();
  const sender = await senders.require(id);
  if (sender.state === 'draft') return;
  const user = await findAccount(await background.ar24(), sender);
  if (!user) throw problem('account-not-found');
  await takeWord(background, sender, user);
}

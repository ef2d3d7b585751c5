import { todoOf, userParameters } from '../../ar24/user-parameters';
import type { Ar24Client } from '../../ar24/ar24-client';
import { Ar24Error, Ar24Refusal } from '../../ar24/ar24-errors';
import type { User } from '../../ar24/schemas';
import { afterDeath, type Order } from '../../domain/order';
import { addressLines } from '../../domain/address-lines';
import type { Sender } from '../../domain/sender';
import { expectedLetterDay } from '../../domain/working-days';
import { problem, ProblemError } from '../../errors';
import { logUnexpected } from '../../log-unexpected';
import { findAccount, knownFrom } from '../accounts/account-sync';
import { problemFrom } from '../problem-from';
import { senderLock, type Background } from '../background';

/**
 * A paid order, from the person's confirmation to a known outcome. The journal is written before
 * each step, so that whatever dies, an intention leads to at most one paid call:
 * intended → (account found or created) → sent → accepted, refused or uncertain.
 */
export async function orderCredentials(
  background: Background,
  senderId: string,
  intention: string,
): Promise<void> {
  await background.exclusively(senderLock(senderId), async () => {
    const { senders } = await background.stores();
    const order =
      (await senders.order(intention)) ?? (await intend(background, senderId, intention));
    await carryOut(background, order);
    const settled = await senders.order(intention);
    if (settled?.status === 'refused' && settled.problem) throw new ProblemError(settled.problem);
  });
}

/** Takes up, at the worker's start, what a death has left in the journal. */
export async function resumeOrders(background: Background): Promise<void> {
  const { senders } = await background.stores();
  for (const { id, senderId, status } of await senders.allOrders()) {
    if (status !== 'intended' && status !== 'sent') continue;
    await background.exclusively(senderLock(senderId), async () => {
      const order = await senders.order(id);
      if (order && (await senders.get(senderId))) await carryOut(background, order);
    });
    await background.announce();
  }
}

async function intend(background: Background, senderId: string, intention: string): Promise<Order> {
  const { senders } = await background.stores();
  const sender = await senders.require(senderId);
  const order: Order = {
    id: intention,
    senderId,
    stateBefore: sender.state,
    accountId: sender.accountId,
    email: sender.email,
    address: addressLines(sender.fields),
    status: 'intended',
    intendedAt: background.now(),
    sentAt: null,
    settledAt: null,
    problem: null,
  };
  await senders.intend(order);
  await background.announce();
  return order;
}

async function carryOut(background: Background, order: Order): Promise<void> {
  const { senders } = await background.stores();
  const next = afterDeath(order);
  if (next === 'becomes-uncertain') {
    const entry = { settledAt: background.now(), problem: { reason: 'timed-out' } as const };
    await senders.settle(order.id, 'uncertain', entry, 'order-outcome-unknown');
  } else if (next === 'resume') {
    await prepareAndSend(background, order);
  }
}

async function prepareAndSend(background: Background, order: Order): Promise<void> {
  const { senders } = await background.stores();
  let ar24: Ar24Client;
  let user: User;
  try {
    ar24 = await background.ar24();
    const sender = await senders.require(order.senderId);
    user = await ensureAccount(ar24, sender);
    await senders.amend(sender.id, knownFrom(user, background.now()));
    refuseWhereNotOrderable(order, user);
  } catch (error) {
    await refuse(background, order, error);
    return;
  }
  await send(background, order, ar24, user);
}

/** The account, created where AR24 has none. AR24 is asked first, so none is created twice. */
async function ensureAccount(ar24: Ar24Client, sender: Sender): Promise<User> {
  const found = await findAccount(ar24, sender);
  if (found) return found;
  if (sender.accountId) throw problem('account-not-found');
  try {
    return await ar24.createUser(userParameters(sender.email, sender.fields, sender.id));
  } catch (error) {
    // The answer was lost, or the browser sent the request a second time: AR24 knows which account is.
    const made = error instanceof Ar24Refusal && error.slug === 'user_already_exist';
    if (!(error instanceof Ar24Error) || (error.nothingDone && !made)) throw error;
    const created = await findAccount(ar24, sender);
    if (!created) throw error;
    return created;
  }
}

/** States in which nothing was ordered yet: later orders are made knowingly, verified or not. */
const beforeAnyOrder: ReadonlySet<string> = new Set(['draft', 'account-created']);

function refuseWhereNotOrderable(order: Order, user: User): void {
  if (user.is_identity_verified && beforeAnyOrder.has(order.stateBefore)) {
    throw problem('already-verified');
  }
  if (todoOf(user).length > 0) throw problem('account-todo');
}

/** Nothing was paid: the person is told why, and may order again. */
async function refuse(background: Background, order: Order, error: unknown): Promise<void> {
  const { senders } = await background.stores();
  const problem = problemFrom(error);
  const sender = await senders.require(order.senderId);
  const event =
    problem.reason === 'already-verified'
      ? 'verified-found'
      : sender.accountId === null
        ? 'account-refused'
        : 'order-refused';
  await senders.settle(order.id, 'refused', { settledAt: background.now(), problem }, event);
}

/** The one paid call. What is written before it outlives everything that may happen during it. */
async function send(
  background: Background,
  order: Order,
  ar24: Ar24Client,
  user: User,
): Promise<void> {
  const { senders } = await background.stores();
  const sentAt = background.now();
  await senders.settle(order.id, 'sent', { sentAt, accountId: user.id }, null);
  try {
    await ar24.orderIdentity(user.id);
  } catch (error) {
    if (!(error instanceof Ar24Error || error instanceof ProblemError))
      logUnexpected('order', error);
    if (error instanceof Ar24Error && error.nothingDone) {
      await refuse(background, order, error);
      return;
    }
    const entry = { settledAt: background.now(), problem: problemFrom(error) };
    await senders.settle(order.id, 'uncertain', entry, 'order-outcome-unknown');
    return;
  }
  await accept(background, order, sentAt);
}

/** A letter is on its way, since `orderedAt`. */
async function accept(background: Background, order: Order, orderedAt: number): Promise<void> {
  const { senders } = await background.stores();
  await senders.settle(order.id, 'accepted', { settledAt: background.now() }, 'order-accepted', {
    expectedOn: expectedLetterDay(orderedAt),
    reminderWanted: true,
  });
}

/** What the person learned about an order of unknown outcome. */
export async function settleUncertainOrder(
  background: Background,
  senderId: string,
  verdict: 'ordered' | 'not-ordered',
): Promise<void> {
  await background.exclusively(senderLock(senderId), async () => {
    const { senders } = await background.stores();
    const order = await senders.shownOrder(senderId);
    if (order?.status !== 'uncertain') throw problem('not-possible-now');
    if (verdict === 'ordered') {
      await accept(background, order, order.sentAt ?? order.intendedAt);
      return;
    }
    // Why the answer did not come is over with the person's own.
    const settled = { settledAt: background.now(), problem: null };
    await senders.settle(order.id, 'refused', settled, 'order-refused');
  });
}

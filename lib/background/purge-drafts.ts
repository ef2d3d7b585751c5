import { senderLock, type Background } from './background';

const DAY_MS = 24 * 60 * 60_000;
/** A draft that nobody has touched for so long is forgotten: names and addresses are not kept for nothing. */
const KEPT_DAYS = 30;

/** Forgets drafts that were left. One that has had a key or an order is more than a draft, and stays. */
export async function purgeDrafts(background: Background): Promise<void> {
  const { senders, vault, forgetting } = await background.stores();
  const isLeft = async (id: string) => {
    const sender = await senders.get(id);
    const age = background.now() - (sender?.updatedAt ?? background.now());
    if (sender?.state !== 'draft' || age < KEPT_DAYS * DAY_MS) return false;
    return !(await vault.get(id)) && !(await senders.shownOrder(id));
  };
  for (const { id } of await senders.list()) {
    if (!(await isLeft(id))) continue;
    await background.exclusively(senderLock(id), async () => {
      // Somebody may have gone on with it meanwhile.
      if (await isLeft(id)) await forgetting.sender(id);
    });
  }
}

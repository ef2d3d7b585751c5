import { senderLock } from '../background';
import type { Handler } from '../handler';

export const removeSender: Handler<'removeSender'> = async (background, { id }) => {
  const { senders, copies } = await background.stores();
  await background.exclusively(senderLock(id), async () => {
    // The copy first: what the person removed must not come back.
    await copies.remove(id);
    await senders.remove(id);
  });
  await background.announce();
  return undefined;
};

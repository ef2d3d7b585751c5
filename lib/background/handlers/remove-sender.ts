import { senderLock } from '../background';
import type { Handler } from '../handler';
import { leaveHandoffOf } from '../handoff';

export const removeSender: Handler<'removeSender'> = async (background, { id }) => {
  const { senders, copies } = await background.stores();
  await leaveHandoffOf(background, id);
  await background.exclusively(senderLock(id), async () => {
    // The copy first: what the person removed must not come back.
    await copies.remove(id);
    await senders.remove(id);
  });
  await background.announce();
  return undefined;
};

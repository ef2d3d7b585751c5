import { senderLock } from '../background';
import type { Handler } from '../handler';

export const removeSender: Handler<'removeSender'> = async (background, { id }) => {
  const { senders } = await background.stores();
  await background.exclusively(senderLock(id), () => senders.remove(id));
  await background.announce();
  return undefined;
};

import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const setReminder: Handler<'setReminder'> = (background, { id, wanted }) =>
  attempt(async () => {
    const { senders } = await background.stores();
    await senders.amend(id, { reminderWanted: wanted });
    await background.announce();
    return undefined;
  });

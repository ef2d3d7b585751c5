import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const saveDraft: Handler<'saveDraft'> = (background, { id, ...draft }) =>
  attempt(async () => {
    const { senders } = await background.stores();
    await senders.saveDraft(id, draft);
    await background.announce();
    return undefined;
  });

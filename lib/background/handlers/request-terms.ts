import { problem } from '../../errors';
import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const requestTerms: Handler<'requestTerms'> = (background, { id }) =>
  attempt(async () => {
    const { senders } = await background.stores();
    const { accountId } = await senders.require(id);
    if (!accountId) throw problem('account-not-found');
    await (await background.ar24()).requestTerms(accountId);
    return undefined;
  });

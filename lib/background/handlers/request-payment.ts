import { problem } from '../../errors';
import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const requestPayment: Handler<'requestPayment'> = (background, { id }) =>
  attempt(async () => {
    const { senders } = await background.stores();
    const { accountId } = await senders.require(id);
    if (!accountId) throw problem('account-not-found');
    await (await background.ar24()).requestPayment(accountId);
    return undefined;
  });

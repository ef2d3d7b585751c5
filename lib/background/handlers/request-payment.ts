import { requireAccountId } from '../account-sync';
import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const requestPayment: Handler<'requestPayment'> = (background, { id }) =>
  attempt(async () => {
    const accountId = await requireAccountId(background, id);
    await (await background.ar24()).requestPayment(accountId);
    return undefined;
  });

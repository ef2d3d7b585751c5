import { requireAccountId } from '../account-sync';
import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const requestTerms: Handler<'requestTerms'> = (background, { id }) =>
  attempt(async () => {
    const accountId = await requireAccountId(background, id);
    await (await background.ar24()).requestTerms(accountId);
    return undefined;
  });

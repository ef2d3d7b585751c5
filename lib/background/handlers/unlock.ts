import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { unlock as unlockVault } from '../unlocking';

export const unlock: Handler<'unlock'> = (background, { id, passphrase }) =>
  attempt(async () => {
    const missed = await unlockVault(background, id, passphrase);
    await background.announce();
    return missed;
  });

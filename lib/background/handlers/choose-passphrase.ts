import { attempt } from '../attempt';
import type { Handler } from '../handler';
import { choosePassphrase as choose } from '../unlocking';

export const choosePassphrase: Handler<'choosePassphrase'> = (background, { id, passphrase }) =>
  attempt(async () => {
    await choose(background, id, passphrase);
    await background.announce();
    return undefined;
  });

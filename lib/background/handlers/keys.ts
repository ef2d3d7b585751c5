import type { keys as protocol } from '../../messaging/protocol/keys';
import type { HandlersOf } from '../handler';
import { proveKeptKey, submitKey } from '../key-proof';
import { requireDetail } from '../sender-view';
import { choosePassphrase, lockAll, unlock } from '../unlocking';

export const keys: HandlersOf<typeof protocol> = {
  choosePassphrase: (background, { id, passphrase }) =>
    choosePassphrase(background, id, passphrase),

  unlock: (background, { id, passphrase }) => unlock(background, id, passphrase),

  lockAll: (background) => lockAll(background),

  async submitKey(background, { id, text }) {
    await submitKey(background, id, text);
    return requireDetail(background, id);
  },

  async proveKey(background, { id }) {
    await proveKeptKey(background, id);
    return requireDetail(background, id);
  },
};

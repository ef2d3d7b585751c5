import type { keys as protocol } from '../../messaging/protocol/keys';
import type { HandlersOf } from '../handler';
import { proveKeptKey, submitKey } from '../accounts/submit-key';
import { toBase64 } from '../../handoff/wire/base64';
import { addPasskey, removePasskey, unlockByPasskey } from '../passkeys';
import { noteDone } from '../note-use';
import { requireDetail } from '../sender-view';
import { changePassphrase, choosePassphrase, lockAll, unlock } from '../unlocking';

export const keys: HandlersOf<typeof protocol> = {
  async choosePassphrase(background, { id, passphrase }) {
    await choosePassphrase(background, id, passphrase);
    await noteDone(background, id, { kind: 'passphrase-chosen' });
  },

  async changePassphrase(background, { id, passphrase, next }) {
    await changePassphrase(background, id, passphrase, next);
    await noteDone(background, id, { kind: 'passphrase-chosen' });
  },

  async unlock(background, { id, passphrase }) {
    const missed = await unlock(background, id, passphrase);
    await noteDone(background, id, { kind: 'unlocked' });
    return missed;
  },

  async listPasskeys(background, { id }) {
    const { passkeys } = await background.stores();
    const kept = await passkeys.list(id);
    return kept.map(({ credentialId, salt, addedAt }) => ({
      credentialId,
      salt: toBase64(salt),
      addedAt,
    }));
  },

  async addPasskey(background, params) {
    await addPasskey(background, params);
    await noteDone(background, params.id, { kind: 'passkey-added' });
  },

  async removePasskey(background, { id, credentialId }) {
    await removePasskey(background, id, credentialId);
    await noteDone(background, id, { kind: 'passkey-removed' });
  },

  async unlockByPasskey(background, params) {
    const missed = await unlockByPasskey(background, params);
    await noteDone(background, params.id, { kind: 'unlocked' });
    return missed;
  },

  lockAll: (background) => lockAll(background),

  async submitKey(background, { id, text }) {
    await submitKey(background, id, text);
    await noteDone(background, id, { kind: 'key-given' });
    return requireDetail(background, id);
  },

  async proveKey(background, { id }) {
    await proveKeptKey(background, id);
    return requireDetail(background, id);
  },

  async getJournal(background, { id }) {
    const { unlocked, uses } = await background.stores();
    return unlocked.lend(id, (raw) => raw && uses.list(id, raw));
  },
};

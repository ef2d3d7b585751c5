import { fromBase64 } from '../../handoff/wire/base64';
import type { Params } from '../../messaging/protocol';
import type { backups as protocol } from '../../messaging/protocol/backups';
import type { BackupTouch } from '../../storage/passkey-seal';
import { backupLock } from '../../storage/sealed-backup';
import { exportBackup, exportForPasskey, importBackup, importByPasskey } from '../backup';
import type { HandlersOf } from '../handler';
import { requireDetail } from '../sender-view';

const bytes = (text: string) => fromBase64(text) ?? new Uint8Array();

/** Has work done with what a touch gave, and zeroes it. */
async function withTouch<T>(
  { credentialId, nonce, first, second }: Params<'exportForPasskey'>['touch'],
  work: (touch: BackupTouch) => Promise<T>,
): Promise<T> {
  const touch = { credentialId, nonce, first: bytes(first), second: bytes(second) };
  try {
    return await work(touch);
  } finally {
    touch.first.fill(0);
    touch.second.fill(0);
  }
}

export const backups: HandlersOf<typeof protocol> = {
  exportBackup: (background, { id, passphrase }) => exportBackup(background, id, passphrase),

  exportForPasskey: (background, { id, touch }) =>
    withTouch(touch, (given) => exportForPasskey(background, id, given)),

  getBackupLock: (_, { file }) => Promise.resolve(backupLock(file)),

  async importBackup(background, { file, passphrase }) {
    return requireDetail(background, await importBackup(background, file, passphrase));
  },

  async importByPasskey(background, { file, touch, passphrase }) {
    const id = await withTouch(touch, (given) =>
      importByPasskey(background, file, given, passphrase),
    );
    return requireDetail(background, id);
  },
};

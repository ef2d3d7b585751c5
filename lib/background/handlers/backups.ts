import type { backups as protocol } from '../../messaging/protocol/backups';
import { exportBackup, importBackup } from '../backup';
import type { HandlersOf } from '../handler';
import { requireDetail } from '../sender-view';

export const backups: HandlersOf<typeof protocol> = {
  exportBackup: (background, { id, passphrase }) => exportBackup(background, id, passphrase),

  async importBackup(background, { file, passphrase }) {
    return requireDetail(background, await importBackup(background, file, passphrase));
  },
};

import { z } from 'zod';
import type { BackupLock } from '../../domain/backup-lock';
import { asks, does } from '../method';
import type { SenderDetail } from '../views';
import { credentialId, id, passphrase, secret } from './parameters';

/** As long as a sealed backup may be. */
const file = z.string().max(100_000);
/** What a passkey made of a backup's nonce: two secrets, as age wants them. */
const touch = z.strictObject({
  credentialId,
  nonce: z.string().regex(/^[A-Za-z0-9+/]{22}$/),
  first: secret,
  second: secret,
});

export const backups = {
  /** The sender and its key as an age file under a passphrase of its own; the key has to be unlocked. */
  exportBackup: does<string>()(z.strictObject({ id, passphrase }), 'panel'),
  /** The same for one of the sender's passkeys, which was touched for it. */
  exportForPasskey: does<string>()(z.strictObject({ id, touch }), 'panel'),
  /** What opens a file; null where it is no backup. */
  getBackupLock: asks<BackupLock | null>()(z.strictObject({ file }), 'panel'),
  /** Brings a sender back from such a file: its key counts once AR24 has accepted it. */
  importBackup: does<SenderDetail>()(z.strictObject({ file, passphrase }), 'panel'),
  /** The same by its passkey; `passphrase` is chosen for this workstation. */
  importByPasskey: does<SenderDetail>()(z.strictObject({ file, touch, passphrase }), 'panel'),
} as const;

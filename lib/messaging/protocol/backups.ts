import { z } from 'zod';
import { does } from '../method';
import type { SenderDetail } from '../views';
import { id, passphrase } from './parameters';

export const backups = {
  /** The sender and its key as an age file under a passphrase of its own; the key has to be unlocked. */
  exportBackup: does<string>()(z.strictObject({ id, passphrase }), 'panel'),
  /** Brings a sender back from such a file: its key counts once AR24 has accepted it. */
  importBackup: does<SenderDetail>()(
    z.strictObject({ file: z.string().max(100_000), passphrase }),
    'panel',
  ),
} as const;

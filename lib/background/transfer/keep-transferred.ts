import { problem, type ProblemReason } from '../../errors';
import type { TransferResult } from '../../handoff/handoff-words';
import type { TransferStep } from '../../messaging/protocol/transfer';
import { readBackupText, type Backup } from '../../storage/sealed-backup';
import { restoreSender } from '../backup';
import type { Background } from '../background';
import { problemFrom } from '../problem-from';
import { takeTransferStep } from './transfer-session';
import type { TransferRecord } from './transfer-record';

const REFUSED: readonly ProblemReason[] = ['key-refused', 'key-refused-earlier-kept'];

/**
 * Keeps the sender that came under a passphrase of this computer, and proves its key with AR24. What fails
 * before the key is kept, such as a weak passphrase, leaves it waiting.
 */
export function keepTransferred(background: Background, passphrase: string): Promise<TransferStep> {
  return background.exclusively('transfer-keeping', async () => {
    const { transfers } = await background.stores();
    const record = await transfers.get();
    if (record?.role !== 'taker' || !record.given) throw problem('not-possible-now');
    const opened = readBackupText(record.given.text);
    if (!opened.ok) throw problem(opened.reason);
    const { senderId, result } = await resultOf(background, opened.backup, passphrase);
    const settle = (now: TransferRecord): TransferRecord =>
      now.role === 'taker' ? { ...now, given: null, senderId } : now;
    return takeTransferStep(background, { kind: 'result', result }, settle);
  });
}

async function resultOf(
  background: Background,
  backup: Backup,
  passphrase: string,
): Promise<{ senderId: string | null; result: TransferResult }> {
  try {
    const senderId = await restoreSender(background, backup, passphrase, 'moved-in');
    return { senderId, result: 'proven' };
  } catch (error) {
    const { senders } = await background.stores();
    const same = backup.email.toLowerCase();
    const sender = (await senders.list()).find(({ email }) => email.toLowerCase() === same);
    const senderId = sender?.id ?? null;
    if (REFUSED.includes(problemFrom(error).reason)) return { senderId, result: 'refused' };
    // Kept here, encrypted: AR24 could not be asked yet, and will be.
    if (sender?.state === 'key-unproven') return { senderId, result: 'unproven' };
    throw error;
  }
}

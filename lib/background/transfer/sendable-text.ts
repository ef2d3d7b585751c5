import { isSendable } from '../../handoff/transfer/transfer-message';
import { backupText, type Backup } from '../../storage/sealed-backup';

const NAME = 60;

/**
 * The text of a sender, as it fits into a frame: what AR24 tells again on the other computer, such as a
 * very long address, stays behind where all of it is too long.
 */
export function sendableText(backup: Backup): string {
  const whole = backupText(backup);
  if (isSendable(whole)) return whole;
  const { company } = backup.fields;
  const noAddress = { address1: '', address2: '', zipcode: '', city: '' };
  const fields = { ...backup.fields, ...noAddress, company: company.slice(0, NAME) };
  return backupText({ ...backup, fields });
}

import type { OtpKey } from '../domain/otp-key';
import { passphraseFault } from '../domain/passphrase';
import { isAllowedSender, type PolicyRules } from '../domain/policy';
import { acceptsKey } from '../domain/sender-state';
import { problem } from '../errors';
import { openBackup, sealBackup, type Backup } from '../storage/sealed-backup';
import { lookUpEmail } from './accounts/account-sync';
import { senderLock, type Background } from './background';
import { submitKey } from './accounts/submit-key';
import { noteDone, noteUse } from './note-use';
import { choosePassphrase } from './unlocking';

/** The sender and its proven key, sealed under a passphrase of the file's own. Noted before it leaves. */
export async function exportBackup(
  background: Background,
  id: string,
  passphrase: string,
): Promise<string> {
  const { senders, vault, unlocked, settings, backupCost } = await background.stores();
  const rules = await settings.getRules();
  requireAllowed(rules);
  const { email, fields } = await senders.require(id);
  const own = [email, fields.firstname, fields.lastname, fields.company];
  const reason = passphraseFault(passphrase, own, rules.passphraseLength);
  if (reason) throw problem('fields-invalid', { fields: [{ field: 'passphrase', reason }] });
  const record = await vault.get(id);
  const key = await unlocked.lend(id, (raw) => {
    if (!raw) throw problem('vault-locked');
    return record && vault.read(record, 'proven', raw);
  });
  if (!key) throw problem('not-possible-now');
  const file = await sealBackup({ email, fields, key }, passphrase, backupCost);
  await noteUse(background, id, { kind: 'backed-up' });
  return file;
}

/**
 * Brings a sender back: AR24 is asked for the account, and its key proven like one that was read from
 * the letter. The file's passphrase protects it here, unless the sender has one already.
 * @returns the sender's id on this workstation
 */
export async function importBackup(
  background: Background,
  file: string,
  passphrase: string,
): Promise<string> {
  const { settings, vault } = await background.stores();
  requireAllowed(await settings.getRules());
  const opened = await openBackup(file, passphrase);
  if (!opened.ok) throw problem(opened.reason);
  const { backup } = opened;
  const id = await senderFor(background, backup);
  if (!(await vault.get(id))) await choosePassphrase(background, id, passphrase);
  await submitKey(background, id, addressOf(backup.key));
  await noteDone(background, id, { kind: 'restored' });
  return id;
}

/** An administrator who wants no key to travel wants none to arrive either. */
function requireAllowed({ backupAllowed }: PolicyRules): void {
  if (backupAllowed === false) throw problem('backup-not-allowed');
}

/** The sender of this e-mail, known to AR24 and ready for a key. */
async function senderFor(background: Background, { email, fields }: Backup): Promise<string> {
  const { senders, settings } = await background.stores();
  if (!isAllowedSender(email, await settings.getRules())) throw problem('sender-not-allowed');
  const same = (other: string) => other.toLowerCase() === email.toLowerCase();
  const known = (await senders.list()).find((sender) => same(sender.email));
  const id = known?.id ?? crypto.randomUUID();
  if (!known) await senders.saveDraft(id, { email, fields });
  if ((await senders.require(id)).state === 'draft') {
    await background.exclusively(senderLock(id), () => lookUpEmail(background, id, email));
  }
  const { state } = await senders.require(id);
  if (state === 'access-requested') throw problem('account-unavailable');
  if (state === 'draft') throw problem('account-not-found');
  if (!acceptsKey(state)) throw problem('not-possible-now');
  return id;
}

function addressOf({ secret, algorithm, digits, period }: OtpKey): string {
  const parameters = new URLSearchParams({
    secret,
    algorithm,
    digits: `${digits}`,
    period: `${period}`,
  });
  return `otpauth://totp/AR24?${parameters.toString()}`;
}

import type { OtpKey } from '../domain/otp-key';
import { isAllowedSender } from '../domain/policy';
import { acceptsKey } from '../domain/sender-state';
import { problem } from '../errors';
import type { BackupTouch } from '../storage/passkey-seal';
import {
  openBackup,
  openByPasskey,
  sealBackup,
  sealForPasskey,
  type Backup,
  type OpenedBackup,
} from '../storage/sealed-backup';
import { lookUpEmail } from './accounts/account-sync';
import { senderLock, type Background } from './background';
import { submitKeyInUse } from './accounts/submit-key';
import { noteDone, noteUse } from './note-use';
import { choosePassphrase, requireStrong } from './unlocking';

/** The sender and its proven key, sealed under a passphrase of the file's own. Noted before it leaves. */
export async function exportBackup(
  background: Background,
  id: string,
  passphrase: string,
): Promise<string> {
  const { backupCost } = await background.stores();
  await requireAllowed(background);
  await requireStrong(background, id, passphrase);
  return sealed(background, id, (backup) => sealBackup(backup, passphrase, backupCost));
}

/** The same for one of the sender's passkeys, which has just been touched. */
export async function exportForPasskey(
  background: Background,
  id: string,
  touch: BackupTouch,
): Promise<string> {
  await requireAllowed(background);
  const { passkeys } = await background.stores();
  const own = await passkeys.list(id);
  if (!own.some(({ credentialId }) => credentialId === touch.credentialId)) {
    throw problem('passkey-wrong');
  }
  return sealed(background, id, (backup) => sealForPasskey(backup, touch));
}

/** What it takes to use a sender elsewhere, of a sender whose key is unlocked. */
export async function provenSender(background: Background, id: string): Promise<Backup> {
  const { senders, vault, unlocked } = await background.stores();
  const { email, fields } = await senders.require(id);
  const record = await vault.get(id);
  const key = await unlocked.lend(id, (raw) => {
    if (!raw) throw problem('vault-locked');
    return record && vault.read(record, 'proven', raw);
  });
  if (!key) throw problem('not-possible-now');
  return { email, fields, key };
}

async function sealed(
  background: Background,
  id: string,
  seal: (backup: Backup) => Promise<string>,
): Promise<string> {
  const file = await seal(await provenSender(background, id));
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
  await requireAllowed(background);
  return restored(background, await openBackup(file, passphrase), passphrase);
}

/** The same from a file for a passkey; `passphrase` is chosen for this workstation. */
export async function importByPasskey(
  background: Background,
  file: string,
  touch: BackupTouch,
  passphrase: string,
): Promise<string> {
  await requireAllowed(background);
  return restored(background, await openByPasskey(file, touch), passphrase);
}

async function restored(
  background: Background,
  opened: OpenedBackup,
  passphrase: string,
): Promise<string> {
  if (!opened.ok) throw problem(opened.reason);
  return restoreSender(background, opened.backup, passphrase, 'restored');
}

/**
 * Puts a sender here: AR24 is asked for the account, and its key proven. `passphrase` protects it from then
 * on, unless the sender has one already.
 */
export async function restoreSender(
  background: Background,
  backup: Backup,
  passphrase: string,
  kind: 'restored' | 'moved-in',
): Promise<string> {
  const { vault } = await background.stores();
  const id = await senderFor(background, backup);
  if (!(await vault.get(id))) await choosePassphrase(background, id, passphrase);
  await submitKeyInUse(background, id, addressOf(backup.key));
  await noteDone(background, id, { kind });
  return id;
}

/** An administrator who wants no key to travel wants none to arrive either. */
export async function requireAllowed(background: Background): Promise<void> {
  const { settings } = await background.stores();
  const { backupAllowed } = await settings.getRules();
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

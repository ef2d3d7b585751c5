import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import type { BackupLock } from '../domain/backup-lock';
import type { IdentityFields } from '../domain/identity-fields';
import type { OtpKey } from '../domain/otp-key';
import { passkeyIdentity, passkeyIn, passkeyRecipient, type BackupTouch } from './passkey-seal';
import { stored } from './stored';

/** What it takes to use a sender on another computer. The agency's access to AR24 is not in it. */
export interface Backup {
  readonly email: string;
  readonly fields: IdentityFields;
  readonly key: OtpKey;
}

export type OpenedBackup =
  | { readonly ok: true; readonly backup: Backup }
  | {
      readonly ok: false;
      readonly reason:
        'backup-passphrase-wrong' | 'backup-passkey-wrong' | 'backup-unreadable' | 'backup-newer';
    };

const FORMAT = 'expediteurs-lre/backup';
const VERSION = 1;
/** age's own: 2^18 rounds of scrypt, 256 MB for about a second. More is somebody's trap. */
const WORK_FACTOR = 18;

const UNREADABLE = { ok: false, reason: 'backup-unreadable' } as const;

const text = z.string().max(200);
const fieldNames = [
  ...(['gender', 'firstname', 'lastname', 'statut', 'company', 'siret', 'vat'] as const),
  ...(['address1', 'address2', 'zipcode', 'city', 'country', 'terms'] as const),
];
const backupShape = z.object({
  email: text,
  fields: z.record(z.enum(fieldNames), text),
  key: z.object({
    secret: z.string().regex(/^[A-Z2-7]{16,256}$/),
    algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
    digits: z.int().min(6).max(8),
    period: z.int().min(15).max(300),
  }),
});
const envelope = z.object({ format: z.literal(FORMAT), version: z.int() });

/** The text that is sealed, with its format and version. */
export const backupText = (backup: Backup): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...backup });

/** A backup as an age file (age-encryption.org/v1) under a passphrase, in letters that a mail may carry. */
export async function sealBackup(
  backup: Backup,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFKC'));
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(backupText(backup)));
}

/** The same for one passkey: whoever has it opens the file, and nobody else. */
export async function sealForPasskey(backup: Backup, touch: BackupTouch): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passkeyRecipient(touch));
  return armor.encode(await encrypter.encrypt(backupText(backup)));
}

/** What a file asks for, as its header says; null where it is no backup, or costs too much to try. */
export function backupLock(file: string): BackupLock | null {
  const header = headerOf(dearmored(file));
  const [, cost] = /^-> scrypt \S+ (\d+)$/m.exec(header) ?? [];
  if (cost) return Number(cost) <= WORK_FACTOR ? { kind: 'passphrase' } : null;
  const passkey = passkeyIn(header);
  return passkey && { kind: 'passkey', ...passkey };
}

/** What a file holds, or why it opens not. */
export function openBackup(file: string, passphrase: string): Promise<OpenedBackup> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFKC'));
  return opened(file, 'passphrase', decrypter);
}

export function openByPasskey(file: string, touch: BackupTouch): Promise<OpenedBackup> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(passkeyIdentity(touch));
  return opened(file, 'passkey', decrypter);
}

async function opened(
  file: string,
  by: BackupLock['kind'],
  decrypter: Decrypter,
): Promise<OpenedBackup> {
  const bytes = dearmored(file);
  if (!bytes || backupLock(file)?.kind !== by) return UNREADABLE;
  try {
    return readBackupText(await decrypter.decrypt(bytes, 'text'));
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return isWrong ? { ok: false, reason: `backup-${by}-wrong` } : UNREADABLE;
  }
}

function dearmored(file: string): Uint8Array | null {
  try {
    return armor.decode(file);
  } catch {
    return null;
  }
}

/** The beginning of a file, as far as a header of ours may reach. */
const headerOf = (bytes: Uint8Array | null) =>
  new TextDecoder().decode(bytes?.subarray(0, 2000) ?? new Uint8Array()).split('\n---', 1)[0] ?? '';

/** What such a text holds, or why it is none. */
export function readBackupText(text: string): OpenedBackup {
  const value = parsed(text);
  const kind = stored(envelope, value);
  if (!kind) return UNREADABLE;
  if (kind.version > VERSION) return { ok: false, reason: 'backup-newer' };
  const backup = stored(backupShape, value);
  return backup ? { ok: true, backup } : UNREADABLE;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

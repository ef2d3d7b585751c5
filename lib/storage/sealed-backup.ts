import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import type { IdentityFields } from '../domain/identity-fields';
import type { OtpKey } from '../domain/otp-key';
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
      readonly reason: 'backup-passphrase-wrong' | 'backup-unreadable' | 'backup-newer';
    };

const FORMAT = 'expediteurs-lre/backup';
const VERSION = 1;
/** age's own: 2^18 rounds of scrypt, 256 MB for about a second. More is somebody's trap. */
const WORK_FACTOR = 18;

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

/** A backup as an age file (age-encryption.org/v1) under a passphrase, in letters that a mail may carry. */
export async function sealBackup(
  backup: Backup,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFKC'));
  encrypter.setScryptWorkFactor(workFactor);
  const plain = JSON.stringify({ format: FORMAT, version: VERSION, ...backup });
  return armor.encode(await encrypter.encrypt(plain));
}

/** What a file holds, or why it opens not. */
export async function openBackup(file: string, passphrase: string): Promise<OpenedBackup> {
  const unreadable = { ok: false, reason: 'backup-unreadable' } as const;
  const bytes = dearmored(file);
  if (!bytes) return unreadable;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFKC'));
  try {
    return read(await decrypter.decrypt(bytes, 'text')) ?? unreadable;
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return isWrong ? { ok: false, reason: 'backup-passphrase-wrong' } : unreadable;
  }
}

/** The bytes of an age file whose passphrase costs no more than ours; null otherwise. */
function dearmored(file: string): Uint8Array | null {
  try {
    const bytes = armor.decode(file);
    const header = new TextDecoder().decode(bytes.subarray(0, 400));
    const [, cost] = /^-> scrypt \S+ (\d+)$/m.exec(header) ?? [];
    return cost && Number(cost) <= WORK_FACTOR ? bytes : null;
  } catch {
    return null;
  }
}

function read(plain: string): OpenedBackup | null {
  const value: unknown = JSON.parse(plain);
  const kind = stored(envelope, value);
  if (!kind) return null;
  if (kind.version > VERSION) return { ok: false, reason: 'backup-newer' };
  const backup = stored(backupShape, value);
  return backup && { ok: true, backup };
}

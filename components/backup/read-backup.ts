import { isSealedBackup } from '../../lib/domain/is-sealed-backup';
import type { Reading } from '../../lib/reading/outcome';

/** What a file that was given as a backup turned out to hold. */
export type BackupReading =
  | { readonly kind: 'sealed'; readonly sealed: string }
  /** A page with another code, that of AR24's letter or some other. */
  | { readonly kind: 'letter' | 'other' }
  | Extract<Reading, { kind: 'failed' }>;

/** Larger than this is no backup. */
const LARGEST = 100_000;
/** Enough to know one by its beginning. */
const BEGINNING = 200;

/**
 * Reads a backup: the file itself, or a photo, a scan or a PDF of the printed page. The reader of pictures
 * and the judge of codes are brought along only for the latter.
 */
export async function readBackup(file: File): Promise<BackupReading> {
  // What is too large is read as far as it takes to see that it is no backup.
  if (isSealedBackup(await file.slice(0, BEGINNING).text()) || file.name.endsWith('.age')) {
    return { kind: 'sealed', sealed: await file.slice(0, LARGEST).text() };
  }
  const [{ readFile }, { judgeScanned }] = await Promise.all([
    import('../../lib/reading/read-file'),
    import('../../lib/domain/scanned-text'),
  ]);
  const reading = await readFile(file, { accepts: isSealedBackup });
  if (reading.kind === 'failed') return reading;
  if (isSealedBackup(reading.text)) return { kind: 'sealed', sealed: reading.text.trim() };
  return { kind: judgeScanned(reading.text).kind === 'key' ? 'letter' : 'other' };
}

import type { ForeignText } from '../../../lib/domain/scanned-text';
import type { Reading } from '../../../lib/reading/outcome';
import type { ReadFileOptions } from '../../../lib/reading/read-file';
import { loadJudgeScanned } from '../load-judge-scanned';

/** What a file turned out to hold. */
export type LetterReading =
  | { readonly kind: 'key'; readonly text: string }
  /** Several keys: which is meant, only the person can say. */
  | { readonly kind: 'keys'; readonly texts: readonly string[] }
  | ForeignText
  | Extract<Reading, { kind: 'failed' }>
  /** The reader could not be started. */
  | { readonly kind: 'broken' };

/** Reads a letter; the reader and the judge of codes are brought along only now. */
export async function readLetter(
  file: File,
  options: Pick<ReadFileOptions, 'onProgress' | 'signal' | 'password'>,
): Promise<LetterReading> {
  try {
    const [{ readFile }, judge] = await Promise.all([
      import('../../../lib/reading/read-file'),
      loadJudgeScanned(),
    ]);
    const accepts = (text: string) => judge(text).kind === 'key';
    const reading = await readFile(file, { ...options, accepts });
    if (reading.kind === 'failed') return reading;
    const { text, others = [] } = reading;
    const judged = judge(text);
    if (judged.kind === 'foreign') return judged;
    return others.length > 0 ? { kind: 'keys', texts: [text, ...others] } : { kind: 'key', text };
  } catch {
    // Aborted, which nobody waits for any more, or the reader could not be started.
    return { kind: 'broken' };
  }
}

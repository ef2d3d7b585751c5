import type { OtpKeyProblem } from '../../lib/domain/otp-key';
import type { Reading } from '../../lib/reading/outcome';
import type { ReadFileOptions } from '../../lib/reading/read-file';
import { loadKeyParser } from './load-key-parser';

/** What a file turned out to hold. */
export type LetterReading =
  | { readonly kind: 'key'; readonly text: string }
  /** Several keys: which is meant, only the person can say. */
  | { readonly kind: 'keys'; readonly texts: readonly string[] }
  /** A code, and not the letter's. */
  | { readonly kind: 'foreign'; readonly text: string; readonly problem: OtpKeyProblem }
  | Extract<Reading, { kind: 'failed' }>
  /** The reader could not be started. */
  | { readonly kind: 'broken' };

/** Reads a letter; the reader and the parser of keys are brought along only now. */
export async function readLetter(
  file: File,
  options: Pick<ReadFileOptions, 'onProgress'> & { signal: AbortSignal; password?: string },
): Promise<LetterReading> {
  try {
    const [{ readFile }, parse] = await Promise.all([
      import('../../lib/reading/read-file'),
      loadKeyParser(),
    ]);
    const reading = await readFile(file, { ...options, accepts: (text) => parse(text).ok });
    if (reading.kind === 'failed') return reading;
    const { text, others = [] } = reading;
    const parsed = parse(text);
    if (!parsed.ok) return { kind: 'foreign', text, problem: parsed.reason };
    return others.length > 0 ? { kind: 'keys', texts: [text, ...others] } : { kind: 'key', text };
  } catch {
    // Aborted, which nobody waits for any more, or the reader could not be started.
    return { kind: 'broken' };
  }
}

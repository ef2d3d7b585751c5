import type { ReadFileOptions } from '../../../lib/reading/read-file';
import type { PageProgress } from '../../../lib/reading/read-pages';
import { readLetter, type LetterReading } from './read-letter';

/** Which file was read, and what it gave. */
export interface ReadOne {
  readonly file: File;
  readonly reading: LetterReading;
}

/** The share is that of all files together. */
export type TurnProgress = PageProgress & { readonly file: File };

interface Options {
  readonly signal: AbortSignal;
  readonly password?: string;
  readonly onProgress: (progress: TurnProgress) => void;
}

/**
 * Reads files, such as the two sides of a letter, until one gives a key. Where none does, what is
 * told of is the one that says most.
 */
export async function readInTurn(
  files: readonly [File, ...File[]],
  { signal, password, onProgress }: Options,
): Promise<ReadOne> {
  const opening: Pick<ReadFileOptions, 'password'> = password === undefined ? {} : { password };
  let best: ReadOne | null = null;
  for (const [index, file] of files.entries()) {
    const progress = (pages: PageProgress) =>
      onProgress({ ...pages, file, share: (index + pages.share) / files.length });
    progress({ page: 1, pages: 1, isAgain: false, share: 0 });
    const reading = await readLetter(file, {
      ...opening,
      signal,
      onProgress: progress,
    });
    if (!best || worth(reading) > worth(best.reading)) best = { file, reading };
    if (signal.aborted || worth(reading) === KEY) break;
  }
  return best ?? { file: files[0], reading: { kind: 'broken' } };
}

const KEY = 4;
const SAYS_NOTHING = new Set<string>(['no-code-found', 'no-code-in-document', 'file-empty']);

/** How much a reading tells of the letter: a code that was seen says more than a page without one. */
function worth(reading: LetterReading): number {
  if (reading.kind === 'key' || reading.kind === 'keys') return KEY;
  if (reading.kind === 'foreign') return 1;
  if (reading.kind === 'broken') return 2;
  if (reading.reason.startsWith('code-')) return 3;
  return SAYS_NOTHING.has(reading.reason) ? 0 : 2;
}

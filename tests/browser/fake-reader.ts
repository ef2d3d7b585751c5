// By its other name: in tests of components the one without an ending leads here (vitest.config.ts).
import { readFile as readForReal, type ReadFileOptions } from '../../lib/reading/read-file.js';

export * from '../../lib/reading/read-file.js';

/** Stands in for the reader where it is not `null`: where what becomes of a reading matters, not how it came about. */
export const faked: { read: null | ((file: File, options: ReadFileOptions) => Promise<unknown>) } =
  { read: null };

/** The reader, with {@link faked} before it. */
export const readFile = ((file: File, options: ReadFileOptions) =>
  (faked.read ?? readForReal)(file, options)) as typeof readForReal;

import type * as readFileModule from '../../lib/reading/read-file';
import type { ReadFileOptions } from '../../lib/reading/read-file';

type Module = typeof readFileModule;

/** Stands in for the reader where it is not `null`: where what becomes of a reading matters, not how it came about. */
export const faked: { read: null | ((file: File, options: ReadFileOptions) => Promise<unknown>) } =
  { read: null };

/** The module of the reader, with {@link faked} before it: for `vi.mock`. */
export async function withFakedReader(original: () => Promise<Module>): Promise<Module> {
  const real = await original();
  const readFile = (file: File, options: ReadFileOptions) =>
    (faked.read ?? real.readFile)(file, options);
  return { ...real, readFile: readFile as Module['readFile'] };
}

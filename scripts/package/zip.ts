import { zipSync, type Zippable } from 'fflate';

/** Unix, and a plain file that everybody may read: whatever this machine gives its files. */
const UNIX = 3;
const PLAIN_FILE = 0o100644 << 16;

/**
 * Packs files so that the same files are the same bytes, on each machine and at any time.
 * @param files by path, with `/` between folders
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first day that a zip can write, by local fields: those are what is written.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  const paths = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
  for (const path of paths) {
    const options = { level: 9, mtime, os: UNIX, attrs: PLAIN_FILE } as const;
    entries[path] = [files.get(path) ?? new Uint8Array(), options];
  }
  return zipSync(entries);
}

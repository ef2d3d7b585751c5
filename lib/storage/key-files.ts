import { logUnexpected } from '../log-unexpected';
import type { ErasableKey, KeyFiles } from './erasable-keys';

const KEY_FOLDER = 'erasable-keys';
const KEY_BYTES = 32;
const CHECK_BYTES = 8;
/** Each key lies in two files: one that is damaged must not cost a sender. */
const TWINS = ['a', 'b'] as const;

const twinsOf = (name: string) => TWINS.map((twin) => `${name}.${twin}`);

async function withCheck(key: ErasableKey): Promise<Uint8Array<ArrayBuffer>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  return Uint8Array.of(...key, ...digest.subarray(0, CHECK_BYTES));
}

/** The key that a file holds whole, or null. */
async function checked(bytes: Uint8Array<ArrayBuffer>): Promise<ErasableKey | null> {
  const key = bytes.slice(0, KEY_BYTES);
  const expected = await withCheck(key);
  const isWholePicture =
    bytes.length === expected.length && bytes.every((byte, at) => byte === expected[at]);
  return isWholePicture ? key : null;
}

const isMissing = (error: unknown) =>
  error instanceof DOMException && error.name === 'NotFoundError';

/**
 * Keys as files of the origin's private file system. What is written to such a file lies in one place
 * of the disk, unlike a database's records.
 * @param overwrite zeroes files of a folder where they lie, before they are removed
 */
export function keyFiles(
  storage: StorageManager,
  overwrite: (folder: string, files: readonly string[]) => Promise<void>,
): KeyFiles {
  const folder = async () =>
    (await storage.getDirectory()).getDirectoryHandle(KEY_FOLDER, { create: true });
  return {
    async all() {
      const found: [name: string, key: ErasableKey][] = [];
      for await (const entry of (await folder()).values()) {
        if (entry.kind !== 'file') continue;
        const name = entry.name.replace(/\.[ab]$/, '');
        const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
        const key = await checked(bytes);
        if (key) found.push([name, key]);
      }
      return new Map(found);
    },

    async create(name, key) {
      const bytes = await withCheck(key);
      for (const file of twinsOf(name)) {
        const handle = await (await folder()).getFileHandle(file, { create: true });
        const writing = await handle.createWritable();
        await writing.write(bytes);
        await writing.close();
      }
    },

    async destroy(names) {
      const files = names.flatMap(twinsOf);
      // Removed files are out of the profile, if not off the disk: better than to forget nothing.
      await overwrite(KEY_FOLDER, files).catch((error: unknown) => {
        logUnexpected('overwrite', error);
      });
      for (const file of files) {
        await (await folder()).removeEntry(file).catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
      }
    },
  };
}

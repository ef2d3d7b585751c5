import { parsedWithBytes, withBytes } from './bytes-in-json';
import type { StoredSender, StoredVault } from './sealed-forms';

/** What can't be had again without paying: a sender's encrypted key, and whose it is, both as stored. */
export interface VaultCopy {
  readonly sender: StoredSender;
  readonly vault: StoredVault;
}

/** A second place for vaults, apart from the database: a damaged one must not cost a paid letter. */
export interface VaultCopies {
  put(copy: VaultCopy): Promise<void>;
  all(): Promise<VaultCopy[]>;
  remove(senderId: string): Promise<void>;
  clear(): Promise<void>;
}

export const packed = (copy: VaultCopy): string => withBytes(copy);
export const unpacked = (text: string): VaultCopy => parsedWithBytes(text) as VaultCopy;

const FOLDER = 'vault-copies';

/**
 * Copies as files of the origin's private file system: other files on disk than the database's, and
 * out of reach of content scripts. As in the database, nothing more and nothing less: who has forgotten the key reads neither.
 */
export function fileCopies(storage: StorageManager): VaultCopies {
  const folder = async () =>
    (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  const nameOf = (senderId: string) => `${senderId}.json`;
  return {
    async put(copy) {
      const file = await (await folder()).getFileHandle(nameOf(copy.sender.id), { create: true });
      // What is written takes the old file's place at `close`, whole or not at all.
      const writing = await file.createWritable();
      await writing.write(packed(copy));
      await writing.close();
    },
    async all() {
      const copies: VaultCopy[] = [];
      for await (const entry of (await folder()).values()) {
        if (entry.kind !== 'file') continue;
        const text = await (await entry.getFile()).text();
        if (text) copies.push(unpacked(text));
      }
      return copies;
    },
    async remove(senderId) {
      const files = await folder();
      await files.removeEntry(nameOf(senderId)).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    async clear() {
      await (await storage.getDirectory()).removeEntry(FOLDER, { recursive: true });
    },
  };
}

/** For what nobody would miss: the trial's keys open nothing. */
export const noCopies: VaultCopies = {
  put: () => Promise.resolve(),
  all: () => Promise.resolve([]),
  remove: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

import { z } from 'zod';
import { parsedWithBytes, withBytes } from './bytes-in-json';
import type { StoredSender, StoredVault } from './sealed-forms';
import { stored } from './stored';

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

const shape = z.object({
  sender: z.looseObject({ id: z.string().min(1), state: z.string() }),
  vault: z.looseObject({ senderId: z.string().min(1) }),
});

/** Null: what lies there is no copy, and must not keep the others from coming back. */
export function unpacked(text: string): VaultCopy | null {
  try {
    return stored(shape, parsedWithBytes(text)) as VaultCopy | null;
  } catch {
    return null;
  }
}

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
        const copy = unpacked(await (await entry.getFile()).text());
        if (copy) copies.push(copy);
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

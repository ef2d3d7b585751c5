import { ErasableKeys, type ErasableKey, type KeyFiles } from '../../lib/storage/erasable-keys';

/** Key files in memory, and the names of those that were overwritten. */
export function memoryKeyFiles(): KeyFiles & { readonly destroyed: string[] } {
  const keys = new Map<string, ErasableKey>();
  const destroyed: string[] = [];
  return {
    destroyed,
    all: () => Promise.resolve(new Map(keys)),
    create: (name, key) => Promise.resolve(void keys.set(name, key)),
    destroy: (names) => {
      for (const name of names) if (keys.delete(name)) destroyed.push(name);
      return Promise.resolve();
    },
  };
}

export const memoryKeys = (): ErasableKeys => new ErasableKeys(memoryKeyFiles());

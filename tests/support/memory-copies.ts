import { packed, unpacked, type VaultCopies } from '../../lib/storage/vault-copies';

/** Vault copies in memory, as text like the files they stand for. */
export function memoryCopies(): VaultCopies & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    put: (copy) => Promise.resolve(void texts.set(copy.sender.id, packed(copy))),
    all: () => Promise.resolve([...texts.values()].flatMap((text) => unpacked(text) ?? [])),
    remove: (senderId) => Promise.resolve(void texts.delete(senderId)),
    clear: () => {
      texts.clear();
      return Promise.resolve();
    },
  };
}

import type { Sender } from '../domain/sender';
import type { Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { storedSender, storedVault } from './sealed-forms';
import type { VaultCopies, VaultCopy } from './vault-copies';
import type { VaultRecord } from './vault-record';

/**
 * Puts back what the database has lost and the copies still have: after it had to be erased, or was
 * evicted. Returns how many senders came back. A sender that the person removed has no copy.
 */
export async function restoreLost(
  database: Database,
  erasable: ErasableKeys,
  copies: VaultCopies,
): Promise<number> {
  let restored = 0;
  for (const copy of await copies.all()) {
    const { sender, vault } = await asSealed(copy, erasable, copies);
    const transaction = database.transaction(['senders', 'vaults'], 'readwrite');
    const senders = transaction.objectStore('senders');
    const vaults = transaction.objectStore('vaults');
    if (!(await senders.get(sender.id))) {
      await senders.put(sender);
      restored += 1;
    }
    if (!(await vaults.get(vault.senderId))) await vaults.put(vault);
    await transaction.done;
  }
  return restored;
}

/** The copy as it is stored now; one of before keys could be destroyed is written anew. */
async function asSealed(
  copy: VaultCopy,
  erasable: ErasableKeys,
  copies: VaultCopies,
): Promise<VaultCopy> {
  if ('sealed' in copy.sender) return copy;
  const { sender, vault } = copy as unknown as { sender: Sender; vault: VaultRecord };
  const key = await erasable.make(sender.id);
  const sealed = { sender: storedSender(sender, key), vault: storedVault(vault, key) };
  await copies.put(sealed);
  return sealed;
}

import type { Database } from './database';
import type { VaultCopies } from './vault-copies';

/**
 * Puts back what the database has lost and the copies still have: after it had to be erased, or was
 * evicted. Returns how many senders came back. A sender that the person removed has no copy.
 */
export async function restoreLost(database: Database, copies: VaultCopies): Promise<number> {
  let restored = 0;
  for (const { sender, vault } of await copies.all()) {
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

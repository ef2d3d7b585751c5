import type { Upgrading } from './database';
import { WORKSTATION, type ErasableKey } from './erasable-keys';
import { storedOrder, storedSender, storedVault } from './sealed-forms';
import { sealAtOnce } from './sealing-at-once';
import type { VaultRecord } from './vault-record';

/** Under which key a value lies that the device key has sealed; null: it is not one of those. */
function keyOfValue(name: string): string | null {
  if (name === 'ar24-access') return WORKSTATION;
  return name.startsWith('uses-waiting:') ? name.slice('uses-waiting:'.length) : null;
}

/** Seals what version 2 kept in the clear, or under a key beside it, with keys that can be destroyed. */
export async function sealEverything(
  transaction: Upgrading,
  keys: ReadonlyMap<string, ErasableKey>,
): Promise<void> {
  const senders = transaction.objectStore('senders');
  for (const sender of await senders.getAll()) {
    const key = keys.get(sender.id);
    // Without a key nothing may be written: the upgrade is taken back as a whole.
    if (!key) throw new Error('a sender without a key');
    await senders.put(storedSender(sender, key));
  }
  const orders = transaction.objectStore('orders');
  for (const order of await orders.getAll()) {
    await orders.put(storedOrder(order, keys.get(order.senderId)));
  }
  const vaults = transaction.objectStore('vaults');
  for (const vault of (await vaults.getAll()) as unknown as VaultRecord[]) {
    const key = keys.get(vault.senderId);
    if (key) await vaults.put(storedVault(vault, key));
  }
  await sealValues(transaction, keys);
}

async function sealValues(
  transaction: Upgrading,
  keys: ReadonlyMap<string, ErasableKey>,
): Promise<void> {
  const values = transaction.objectStore('values');
  for (const name of await values.getAllKeys()) {
    const owner = keyOfValue(name);
    const key = owner && keys.get(owner);
    if (key) await values.put(sealAtOnce(key, name, await values.get(name)), name);
  }
}

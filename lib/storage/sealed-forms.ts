import { z } from 'zod';
import { emptyIdentity, type IdentityFields } from '../domain/identity-fields';
import type { Order } from '../domain/order';
import type { Sender } from '../domain/sender';
import type { ErasableKey } from './erasable-keys';
import { sealAtOnce, unsealAtOnce } from './sealing-at-once';
import { stored } from './stored';
import type { Sealed, VaultRecord } from './vault-record';

/** A sender as it lies on the disk: who they are is sealed, and left empty in the clear. */
export interface StoredSender extends Sender {
  readonly sealed: Sealed | null;
}

/** An order as it lies on the disk: what it says of a person is sealed with their sender's key. */
export interface StoredOrder extends Order {
  readonly sealed: Sealed | null;
}

/** A vault as it lies on the disk: how it is unlocked is sealed once more. */
export interface StoredVault extends Pick<VaultRecord, 'senderId' | 'proven' | 'candidate'> {
  readonly sealed: Sealed;
}

type Key = ErasableKey | null | undefined;

const person = z.looseObject({ email: z.string(), fields: z.record(z.string(), z.string()) });
const envelope = z.looseObject({ email: z.string(), address: z.array(z.string()) });

const senderPlace = (id: string) => `${id}/sender`;
const orderPlace = (id: string) => `${id}/order`;
const vaultPlace = (id: string) => `${id}/vault`;

export function storedSender(sender: Sender, key: ErasableKey): StoredSender {
  const { email, fields } = sender;
  const sealed = sealAtOnce(key, senderPlace(sender.id), { email, fields });
  return { ...sender, email: '', fields: emptyIdentity, sealed };
}

/** The sender; without a name where the key is lost. */
export function openedSender({ sealed, ...sender }: StoredSender, key: Key): Sender {
  const opened = sealed && key && unsealAtOnce(key, senderPlace(sender.id), sealed);
  const known = stored(person, opened);
  if (!known) return sender;
  const fields: IdentityFields = { ...emptyIdentity, ...known.fields };
  return { ...sender, email: known.email, fields };
}

/** A changed sender as it is to be stored; where the key is lost, with what was sealed before. */
export const sealedAnew = (kept: StoredSender, sender: Sender, key: Key): StoredSender =>
  key
    ? storedSender(sender, key)
    : { ...sender, email: '', fields: emptyIdentity, sealed: kept.sealed };

/** Whether the key that would say who this is has been lost. */
export const isUnreadable = ({ id, sealed }: StoredSender, key: Key): boolean =>
  sealed !== null && !(key && unsealAtOnce(key, senderPlace(id), sealed));

export function storedOrder(order: Order, key: Key): StoredOrder {
  const { id, email, address } = order;
  const sealed = key ? sealAtOnce(key, orderPlace(id), { email, address }) : null;
  return { ...order, email: '', address: [], sealed };
}

/** The order; without a name or address where its sender was forgotten. */
export function openedOrder({ sealed, ...order }: StoredOrder, key: Key): Order {
  const opened = sealed && key && unsealAtOnce(key, orderPlace(order.id), sealed);
  return { ...order, ...stored(envelope, opened) };
}

export function storedVault(vault: VaultRecord, key: ErasableKey): StoredVault {
  const { senderId, proven, candidate, ...ways } = vault;
  return { senderId, proven, candidate, sealed: sealAtOnce(key, vaultPlace(senderId), ways) };
}

/** The vault, or null where the key that it was sealed with is lost. */
export function openedVault({ sealed, ...vault }: StoredVault, key: Key): VaultRecord | null {
  const ways = key && unsealAtOnce(key, vaultPlace(vault.senderId), sealed);
  return ways ? { ...(ways as Omit<VaultRecord, keyof typeof vault>), ...vault } : null;
}

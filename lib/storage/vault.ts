import { z } from 'zod';
import type { OtpKey } from '../domain/otp-key';
import { problem } from '../errors';
import type { Database } from './database';
import type { ErasableKeys } from './erasable-keys';
import { PASSPHRASE_COST, passphraseKey } from './passphrase-key';
import { openedVault, storedVault } from './sealed-forms';
import { seal, sealingKey, unseal } from './sealing';
import { stored } from './stored';
import type { PassphraseCost, Sealed, VaultRecord } from './vault-record';

type Slot = 'proven' | 'candidate';
export type RawDataKey = Uint8Array<ArrayBuffer>;

const keyShape: z.ZodType<OtpKey> = z.object({
  secret: z.string().min(1),
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
  digits: z.int().min(1),
  period: z.int().min(1),
});

const dataKeyPlace = (senderId: string) => `${senderId}/data-key`;
const slotPlace = (senderId: string) => `${senderId}/otp-key`;

/**
 * The senders' keys. Each has a random data key; the disk has it only wrapped by the holder's
 * passphrase, and whoever unlocked it holds the raw bytes.
 */
export class Vault {
  constructor(
    private readonly database: Database,
    private readonly erasable: ErasableKeys,
    private readonly cost: PassphraseCost = PASSPHRASE_COST,
  ) {}

  async get(senderId: string): Promise<VaultRecord | null> {
    const kept = await this.database.get('vaults', senderId);
    return kept ? openedVault(kept, await this.erasable.get(senderId)) : null;
  }

  /** Makes an empty vault and returns its data key; null where the sender already has one. */
  async create(senderId: string, passphrase: string): Promise<RawDataKey | null> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const wrapping = await passphraseKey(passphrase, salt, this.cost);
    const dataKey = await seal(wrapping, dataKeyPlace(senderId), raw);
    const record = { senderId, salt, cost: this.cost, dataKey, proven: null, candidate: null };
    const key = await this.erasable.make(senderId);
    const transaction = this.database.transaction('vaults', 'readwrite');
    const free = !(await transaction.store.get(senderId));
    if (free) await transaction.store.add(storedVault(record, key));
    await transaction.done;
    return free ? raw : null;
  }

  /** The data key, or null where the passphrase is not the one. */
  async open(record: VaultRecord, passphrase: string): Promise<RawDataKey | null> {
    const wrapping = await passphraseKey(passphrase, record.salt, record.cost);
    return unseal(wrapping, dataKeyPlace(record.senderId), record.dataKey);
  }

  /** Wraps the data key by another passphrase, in place of the one before; passkeys stay. */
  async changePassphrase(senderId: string, raw: RawDataKey, passphrase: string): Promise<void> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const { cost } = this;
    const wrapping = await passphraseKey(passphrase, salt, cost);
    const dataKey = await seal(wrapping, dataKeyPlace(senderId), raw);
    const key = await this.erasable.get(senderId);
    const transaction = this.database.transaction('vaults', 'readwrite');
    const kept = await transaction.store.get(senderId);
    const vault = kept && openedVault(kept, key);
    if (!vault || !key) throw problem('passphrase-missing');
    await transaction.store.put(storedVault({ ...vault, salt, cost, dataKey }, key));
    await transaction.done;
  }

  /** A key as the record keeps it, in either place. */
  async sealKey(senderId: string, raw: RawDataKey, key: OtpKey): Promise<Sealed> {
    const text = new TextEncoder().encode(JSON.stringify(key));
    const sealed = await seal(await sealingKey(raw), slotPlace(senderId), text);
    text.fill(0);
    return sealed;
  }

  /** The key in one of the two places, or null where there's none or the data key doesn't fit. */
  async read(record: VaultRecord, slot: Slot, raw: RawDataKey): Promise<OtpKey | null> {
    const sealed = record[slot];
    const bytes =
      sealed && (await unseal(await sealingKey(raw), slotPlace(record.senderId), sealed));
    if (!bytes) return null;
    const key = stored(keyShape, JSON.parse(new TextDecoder().decode(bytes)));
    bytes.fill(0);
    return key;
  }
}

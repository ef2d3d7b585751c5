import { z } from 'zod';
import type { ChainEnd } from '../domain/journal-file';
import { isKept, useKinds, type Use, type UseEntry } from '../domain/use-entry';
import type { Database, StoredUse } from './database';
import { DeviceSeal } from './device-seal';
import type { ErasableKeys } from './erasable-keys';
import { seal, sealingKey, unseal } from './sealing';
import { stored } from './stored';
import type { Sealed } from './vault-record';
import { chained, chainFault } from './use-chain';
import type { RawDataKey } from './vault';

/** A sender's journal, and whether nothing of it was changed or taken out. */
export interface ReadJournal {
  readonly entries: readonly UseEntry[];
  readonly isIntact: boolean;
}

const useFields = {
  at: z.number(),
  kind: z.enum(useKinds),
  site: z.string().nullable(),
  page: z.string().nullable(),
  by: z.enum(['person', 'renewal']),
};
const useShape: z.ZodType<Use> = z.object(useFields);
const entryShape: z.ZodType<UseEntry> = z.object({
  ...useFields,
  number: z.number(),
  previous: z.string(),
  hash: z.string(),
});
const endShape: z.ZodType<ChainEnd> = z.object({ number: z.number(), hash: z.string() });
const endKey = (id: string) => `use-end:${id}`;
const waitingKey = (id: string) => `uses-waiting:${id}`;
const place = (id: string, number: number | 'end') => `${id}/use/${number}`;
const rangeOf = (id: string) => IDBKeyRange.bound([id], [id, []]);
const textOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/**
 * The journal of use of each sender, sealed with the sender's own data key: a colleague at the same
 * computer reads none of it. What happens while the key is locked waits, sealed for this browser,
 * until it is unlocked. Callers see to it that one sender's methods run one after the other.
 */
export class UseJournal {
  readonly #database: Database;
  readonly #device: DeviceSeal;
  readonly #now: () => number;

  constructor(database: Database, erasable: ErasableKeys, now: () => number) {
    this.#database = database;
    this.#device = new DeviceSeal(database, erasable);
    this.#now = now;
  }

  /** Adds a use, after those that were waiting; what is older than 13 months goes. */
  async append(id: string, raw: RawDataKey, use: Use): Promise<void> {
    const key = await sealingKey(raw);
    const uses = [...(await this.#waiting(id)), use];
    let end = await this.#end(id, key);
    const added: StoredUse[] = [];
    for (const next of uses) {
      const entry = await chained(end, next);
      const { number, at } = entry;
      const sealed = await seal(key, place(id, number), textOf(entry));
      added.push({ senderId: id, number, at, sealed });
      end = { number, hash: entry.hash };
    }
    const sealedEnd = await seal(key, place(id, 'end'), textOf(end));
    const transaction = this.#database.transaction(['uses', 'values'], 'readwrite');
    const store = transaction.objectStore('uses');
    for (const entry of added) await store.put(entry);
    await transaction.objectStore('values').put(sealedEnd, endKey(id));
    await transaction.objectStore('values').delete(waitingKey(id));
    for (let old = await store.openCursor(rangeOf(id)); old; old = await old.continue()) {
      if (isKept(old.value.at, this.#now())) break;
      await old.delete();
    }
    await transaction.done;
  }

  /** Keeps a use until the key is unlocked. */
  async postpone(id: string, use: Use): Promise<void> {
    await this.#device.put(waitingKey(id), [...(await this.#waiting(id)), use], id);
  }

  /** All of it, oldest first. */
  async list(id: string, raw: RawDataKey): Promise<ReadJournal> {
    const key = await sealingKey(raw);
    const kept = await this.#database.getAll('uses', rangeOf(id));
    const entries: UseEntry[] = [];
    for (const use of kept) {
      const entry = await this.#opened(key, use);
      if (entry) entries.push(entry);
    }
    const fault = await chainFault(entries, await this.#end(id, key));
    return { entries, isIntact: entries.length === kept.length && !fault };
  }

  /** The newest entry. */
  async last(id: string, raw: RawDataKey): Promise<UseEntry | null> {
    const newest = await this.#database.transaction('uses').store.openCursor(rangeOf(id), 'prev');
    const key = await sealingKey(raw);
    return newest && this.#opened(key, newest.value);
  }

  async #opened(key: CryptoKey, { senderId, number, sealed }: StoredUse): Promise<UseEntry | null> {
    const bytes = await unseal(key, place(senderId, number), sealed);
    return bytes && stored(entryShape, JSON.parse(new TextDecoder().decode(bytes)));
  }

  async #waiting(id: string): Promise<readonly Use[]> {
    return stored(z.array(useShape), await this.#device.get(waitingKey(id), id)) ?? [];
  }

  async #end(id: string, key: CryptoKey): Promise<ChainEnd | null> {
    const sealed = (await this.#database.get('values', endKey(id))) as Sealed | undefined;
    const bytes = sealed && (await unseal(key, place(id, 'end'), sealed));
    return bytes ? stored(endShape, JSON.parse(new TextDecoder().decode(bytes))) : null;
  }
}

/** What a sender that is removed takes along: where its uses are, and under which names. */
export const usesOf = (id: string) => ({ range: rangeOf(id), names: [endKey(id), waitingKey(id)] });

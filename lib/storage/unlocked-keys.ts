import { z } from 'zod';
import type { SessionArea } from './session-area';
import { stored } from './stored';
import type { RawDataKey } from './vault';

interface Entry {
  /** The raw data key as numbers: the area keeps JSON. */
  readonly dataKey: number[];
  /** Epoch milliseconds. */
  readonly until: number;
}

const shape: z.ZodType<Entry> = z.object({
  dataKey: z.array(z.int().min(0).max(255)).length(32),
  until: z.number(),
});

const PREFIX = 'unlocked:';

/** Which vaults are unlocked, and until when. Lives in `storage.session` alone. */
export class UnlockedKeys {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  /** Lends the data key, null where it is locked, for as long as `work` takes: the copy is zeroed then. */
  async lend<T>(senderId: string, work: (raw: RawDataKey | null) => Promise<T> | T): Promise<T> {
    const entry = await this.#entry(senderId);
    const raw = entry && Uint8Array.from(entry.dataKey);
    try {
      return await work(raw);
    } finally {
      raw?.fill(0);
    }
  }

  async isUnlocked(senderId: string): Promise<boolean> {
    return (await this.#entry(senderId)) !== null;
  }

  async #entry(senderId: string): Promise<Entry | null> {
    const key = PREFIX + senderId;
    const entry = stored(shape, (await this.area.get(key))[key]);
    return entry && entry.until > this.now() ? entry : null;
  }

  async put(senderId: string, dataKey: RawDataKey, until: number): Promise<void> {
    const entry: Entry = { dataKey: [...dataKey], until };
    await this.area.set({ [PREFIX + senderId]: entry });
  }

  async #all(): Promise<[key: string, entry: Entry][]> {
    const items = Object.entries(await this.area.get(null));
    const ours = items.filter(([key]) => key.startsWith(PREFIX));
    // Whatever else was put there has run out.
    return ours.map(([key, item]) => [key, stored(shape, item) ?? { dataKey: [], until: 0 }]);
  }

  /** Drops what has run out: whether something had, and when the next one does, in epoch ms, or null. */
  async sweep(): Promise<{ readonly ended: boolean; readonly next: number | null }> {
    const ends: number[] = [];
    const all = await this.#all();
    for (const [key, { until }] of all) {
      if (until > this.now()) ends.push(until);
      else await this.area.remove(key);
    }
    return { ended: ends.length < all.length, next: ends.length > 0 ? Math.min(...ends) : null };
  }

  async remove(senderId: string): Promise<void> {
    await this.area.remove(PREFIX + senderId);
  }

  async clear(): Promise<void> {
    for (const [key] of await this.#all()) await this.area.remove(key);
  }
}

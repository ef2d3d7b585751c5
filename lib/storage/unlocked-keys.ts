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

  async get(senderId: string): Promise<RawDataKey | null> {
    const key = PREFIX + senderId;
    const entry = stored(shape, (await this.area.get(key))[key]);
    return entry && entry.until > this.now() ? Uint8Array.from(entry.dataKey) : null;
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

  /** Drops what has run out; returns when the next one does, in epoch milliseconds, or null. */
  async sweep(): Promise<number | null> {
    const ends: number[] = [];
    for (const [key, { until }] of await this.#all()) {
      if (until > this.now()) ends.push(until);
      else await this.area.remove(key);
    }
    return ends.length > 0 ? Math.min(...ends) : null;
  }

  async remove(senderId: string): Promise<void> {
    await this.area.remove(PREFIX + senderId);
  }

  async clear(): Promise<void> {
    for (const [key] of await this.#all()) await this.area.remove(key);
  }
}

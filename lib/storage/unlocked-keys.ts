import type { SessionArea } from './session-area';
import type { RawDataKey } from './vault';

interface Entry {
  /** The raw data key as numbers: the area keeps JSON. */
  readonly dataKey: number[];
  /** Epoch milliseconds. */
  readonly until: number;
}

const KEY = 'unlocked';

/** Which vaults are unlocked, and until when. Lives in `storage.session` alone. */
export class UnlockedKeys {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  async #entries(): Promise<Record<string, Entry>> {
    const stored = (await this.area.get(KEY))[KEY];
    const all = Object.entries((stored ?? {}) as Record<string, Entry>);
    return Object.fromEntries(all.filter(([, { until }]) => until > this.now()));
  }

  async get(senderId: string): Promise<RawDataKey | null> {
    const entry = (await this.#entries())[senderId];
    return entry ? Uint8Array.from(entry.dataKey) : null;
  }

  async put(senderId: string, dataKey: RawDataKey, until: number): Promise<void> {
    const entries = await this.#entries();
    await this.area.set({ [KEY]: { ...entries, [senderId]: { dataKey: [...dataKey], until } } });
  }

  /** Drops what has run out; returns when the next one does, in epoch milliseconds, or null. */
  async sweep(): Promise<number | null> {
    const entries = await this.#entries();
    await this.area.set({ [KEY]: entries });
    const ends = Object.values(entries).map(({ until }) => until);
    return ends.length > 0 ? Math.min(...ends) : null;
  }

  async clear(): Promise<void> {
    await this.area.remove(KEY);
  }
}

import { z } from 'zod';
import type { SessionArea } from './session-area';
import { stored } from './stored';

/** What a page load asked for, so that the one it reloads itself into can go on. Nothing secret. */
export interface StoredErrand {
  /** The sender's. */
  readonly id: string;
  readonly holder: string;
  /** Epoch milliseconds of the gesture. */
  readonly wantedAt: number;
}

const shape: z.ZodType<StoredErrand> = z.object({
  id: z.string(),
  holder: z.string(),
  wantedAt: z.number(),
});

const PREFIX = 'errand:';

/** An errand that is older belongs to nobody any more, in ms. */
const KEPT_MS = 30_000;

/** The last errand of each tab and site, kept for half a minute in `storage.session`. */
export class ErrandStore {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  async get(tab: number, origin: string): Promise<StoredErrand | null> {
    const key = keyOf(tab, origin);
    return this.#fresh((await this.area.get(key))[key]);
  }

  /** Null: there is none any more. What has run out in other tabs goes with it. */
  async put(
    tab: number,
    origin: string,
    errand: Omit<StoredErrand, 'wantedAt'> | null,
  ): Promise<void> {
    for (const [key, kept] of Object.entries(await this.area.get(null))) {
      const isOld = key.startsWith(PREFIX) && !this.#fresh(kept);
      if (isOld || key === keyOf(tab, origin)) await this.area.remove(key);
    }
    if (errand) await this.area.set({ [keyOf(tab, origin)]: { ...errand, wantedAt: this.now() } });
  }

  #fresh(kept: unknown): StoredErrand | null {
    const errand = stored(shape, kept);
    return errand && this.now() - errand.wantedAt <= KEPT_MS ? errand : null;
  }
}

const keyOf = (tab: number, origin: string) => `${PREFIX}${tab}:${origin}`;

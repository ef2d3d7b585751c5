import { z } from 'zod';
import { placeNames, type PlaceName } from '../domain/site-profile';
import type { SessionArea } from './session-area';
import { stored } from './stored';

/** What a person is pointing at in a tab. */
export interface StoredPointing {
  readonly tab: number;
  /** What is still to be shown; the first one now. */
  readonly wanted: readonly PlaceName[];
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

const KEY = 'pointing';
/** Whoever has not pointed by then has gone, in ms. */
const KEPT_MS = 10 * 60_000;

const shape: z.ZodType<StoredPointing> = z.object({
  tab: z.number(),
  wanted: z.array(z.enum(placeNames)).min(1),
  startedAt: z.number(),
});

/** The one pointing under way, kept in `storage.session`: a worker that dies amid it goes on. */
export class PointingStore {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  async get(): Promise<StoredPointing | null> {
    const kept = stored(shape, (await this.area.get(KEY))[KEY]);
    return kept && this.now() - kept.startedAt < KEPT_MS ? kept : null;
  }

  /** Null: it is over. */
  async put(pointing: Omit<StoredPointing, 'startedAt'> | null): Promise<void> {
    if (!pointing || pointing.wanted.length === 0) await this.area.remove(KEY);
    else await this.area.set({ [KEY]: { ...pointing, startedAt: this.now() } });
  }
}

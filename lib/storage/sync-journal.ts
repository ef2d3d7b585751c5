import { z } from 'zod';
import type { SessionArea } from './session-area';
import { stored } from './stored';

/** How asking AR24 went lately, and who is being looked at; lives with the browser's run. */
export interface SyncNotes {
  readonly failures: number;
  readonly failedAt: number;
  /** Epoch milliseconds at which each sender was last shown, by its id. */
  readonly shownAt: Readonly<Record<string, number>>;
}

const KEY = 'sync';
const shape: z.ZodType<SyncNotes> = z.object({
  failures: z.number(),
  failedAt: z.number(),
  shownAt: z.record(z.string(), z.number()),
});
const none: SyncNotes = { failures: 0, failedAt: 0, shownAt: {} };

export class SyncJournal {
  constructor(private readonly area: SessionArea) {}

  async get(): Promise<SyncNotes> {
    return stored(shape, (await this.area.get(KEY))[KEY]) ?? none;
  }

  async amend(change: (notes: SyncNotes) => Partial<SyncNotes>): Promise<void> {
    const notes = await this.get();
    await this.area.set({ [KEY]: { ...notes, ...change(notes) } });
  }
}

import type { SessionArea } from './session-area';

/** How asking AR24 went lately, and who is being looked at; lives with the browser's run. */
export interface SyncNotes {
  readonly failures: number;
  readonly failedAt: number;
  /** Epoch milliseconds at which each sender was last shown, by its id. */
  readonly shownAt: Readonly<Record<string, number>>;
}

const KEY = 'sync';
const none: SyncNotes = { failures: 0, failedAt: 0, shownAt: {} };

export class SyncJournal {
  constructor(private readonly area: SessionArea) {}

  async get(): Promise<SyncNotes> {
    return { ...none, ...((await this.area.get(KEY))[KEY] as Partial<SyncNotes> | undefined) };
  }

  async amend(change: (notes: SyncNotes) => Partial<SyncNotes>): Promise<void> {
    const notes = await this.get();
    await this.area.set({ [KEY]: { ...notes, ...change(notes) } });
  }
}

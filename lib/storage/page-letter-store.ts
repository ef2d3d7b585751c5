import { z } from 'zod';
import type { PageLetterSource } from '../domain/page-letter';
import type { SessionArea } from './session-area';
import { stored } from './stored';

/** Where a letter is that the person wants read: a place in a tab, and nothing of the letter itself. */
export interface PageLetter {
  readonly windowId: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly source: PageLetterSource;
  /** Its address; of one that is the picture itself (`data:`), how it begins. */
  readonly url: string;
  /** How long the whole address is. */
  readonly length: number;
  /** The sender whose letter it is; null: the person is asked. */
  readonly senderId: string | null;
}

type Kept = PageLetter & {
  /** Epoch milliseconds. */
  readonly wantedAt: number;
};

/** What a picture's own address is told by. */
const LONGEST_ADDRESS = 4000;
/** Whoever has not come back by then has done otherwise, in ms. */
const KEPT_MS = 5 * 60_000;

const shape: z.ZodType<Kept> = z.object({
  windowId: z.number(),
  tabId: z.number(),
  frameId: z.number(),
  source: z.enum(['image', 'link', 'page']),
  url: z.string(),
  length: z.number(),
  senderId: z.string().nullable(),
  wantedAt: z.number(),
});

const keyOf = (windowId: number) => `page-letter:${windowId}`;

/** The letter that each window's panel is to read next, in `storage.session` for five minutes. */
export class PageLetterStore {
  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  async get(windowId: number): Promise<PageLetter | null> {
    const key = keyOf(windowId);
    const kept = stored(shape, (await this.area.get(key))[key]);
    return kept && this.now() - kept.wantedAt < KEPT_MS ? kept : null;
  }

  async put(letter: Omit<PageLetter, 'length'>): Promise<void> {
    const { url, windowId } = letter;
    const kept = { ...letter, url: url.slice(0, LONGEST_ADDRESS), length: url.length };
    await this.area.set({ [keyOf(windowId)]: { ...kept, wantedAt: this.now() } });
  }

  async address(windowId: number, senderId: string): Promise<void> {
    const letter = await this.get(windowId);
    if (letter) {
      await this.area.set({ [keyOf(windowId)]: { ...letter, senderId, wantedAt: this.now() } });
    }
  }

  /** The letter, where it is this sender's; it is given once. */
  async take(windowId: number, senderId: string): Promise<PageLetter | null> {
    const letter = await this.get(windowId);
    if (letter?.senderId !== senderId) return null;
    await this.drop(windowId);
    return letter;
  }

  drop(windowId: number): Promise<void> {
    return this.area.remove(keyOf(windowId));
  }
}

import { z } from 'zod';
import type { SessionArea } from './session-area';
import { stored } from './stored';

/** One gesture has one code, renewed so often while the letter is being written. */
const MOST_RENEWALS = 3;

interface Allowance {
  /** The sender's. */
  readonly id: string;
  /** How many codes may still be handed out. */
  readonly left: number;
}

const shape: z.ZodType<Allowance> = z.object({ id: z.string(), left: z.int() });
const keyOf = (tab: number, origin: string) => `codes-left:${tab}:${origin}`;

/** How many codes a tab and site may still have for what a person did there; lives with the browser's run. */
export class CodeAllowance {
  readonly #area: SessionArea;

  constructor(area: SessionArea) {
    this.#area = area;
  }

  /** A person asked for this sender's code there. */
  async grant(tab: number, origin: string, id: string): Promise<void> {
    await this.#put(keyOf(tab, origin), { id, left: 1 + MOST_RENEWALS });
  }

  /** Uses up one code; false: a person has to ask first, again or at all. */
  async use(tab: number, origin: string, id: string): Promise<boolean> {
    const key = keyOf(tab, origin);
    const allowance = stored(shape, (await this.#area.get(key))[key]);
    if (allowance?.id !== id || allowance.left <= 0) return false;
    await this.#put(key, { id, left: allowance.left - 1 });
    return true;
  }

  /** Whether a person asked for this sender's code there, however many it has had. */
  async isFor(tab: number, origin: string, id: string): Promise<boolean> {
    const key = keyOf(tab, origin);
    return stored(shape, (await this.#area.get(key))[key])?.id === id;
  }

  async #put(key: string, allowance: Allowance): Promise<void> {
    await this.#area.set({ [key]: allowance });
  }
}

import { z } from 'zod';
import type { SessionArea } from './session-area';
import { stored } from './stored';

const KEY = 'clock-drift';
/** A `Date` header has whole seconds and took a while to come: less than this is no drift. */
const NOISE_MS = 3000;

/** By how much AR24's clock is ahead of this computer's, in milliseconds; measured anew by each browser run. */
export class ClockDrift {
  /** What the session keeps, once read or learned; null: AR24 has not answered in this browser run. */
  #known: number | null = null;

  constructor(
    private readonly area: SessionArea,
    private readonly now: () => number,
  ) {}

  async get(): Promise<number> {
    this.#known ??= stored(z.number(), (await this.area.get(KEY))[KEY]);
    return this.#known ?? 0;
  }

  /** Whether AR24 has answered in this browser run, so that {@link get} is more than a hope. */
  async isMeasured(): Promise<boolean> {
    await this.get();
    return this.#known !== null;
  }

  /** A clock that starts from what is known and learns from each answer, also for the next worker. */
  async clock(): Promise<{ now: () => number; learn: (served: number) => void }> {
    await this.get();
    return {
      now: () => this.now() + (this.#known ?? 0),
      learn: (served) => this.#learn(served - this.now()),
    };
  }

  #learn(measured: number): void {
    const drift = Math.abs(measured) < NOISE_MS ? 0 : measured;
    if (this.#known !== null && Math.abs(drift - this.#known) < NOISE_MS) return;
    this.#known = drift;
    // Should this not be written, the next answer brings it again.
    void this.area.set({ [KEY]: drift });
  }
}

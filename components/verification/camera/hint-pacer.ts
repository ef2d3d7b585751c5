/** Milliseconds for which frames must agree before a hint is given. */
const AGREED = 500;
/** Milliseconds that a hint stays: what changes faster can't be read, and a screen reader chatters. */
const STAYS = 2000;

/** Lets through the hints of frames, which change many times a second, at a pace to be followed. */
export class HintPacer<Hint> {
  #shown: Hint | null = null;
  #shownAt = -Infinity;
  #next: Hint | null = null;
  #nextSince = 0;

  /** Takes what the frame at `now` (milliseconds) suggests. @returns what is to be shown */
  take(hint: Hint | null, now: number): Hint | null {
    if (hint !== this.#next) {
      this.#next = hint;
      this.#nextSince = now;
    }
    const isDue = now - this.#nextSince >= AGREED && now - this.#shownAt >= STAYS;
    if (hint !== this.#shown && isDue) {
      this.#shown = hint;
      this.#shownAt = now;
    }
    return this.#shown;
  }
}

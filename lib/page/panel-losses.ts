/** A page that takes our element, and nothing else, away so often doesn't want it. */
const REFUSALS = 3;

/** A page redrawn more often than this has the panel back at a later look only, in ms. */
const REDRAWN_MS = 100;

/** The first wait after a loss that came at once, in ms; each further one in a row is twice as long. */
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 20_000;

/** How a page takes our element away: what redraws around it has it back, what doesn't want it is left alone. */
export class PanelLosses {
  /** How often it took our element away by itself. */
  #refusals = 0;
  /** How often in a row our element was gone as soon as it was there. */
  #atOnce = 0;
  #notBefore = 0;

  /** How long to leave the page alone, in ms; infinite once it has made itself clear. */
  wait(now: number): number {
    return this.#refusals >= REFUSALS ? Infinity : Math.max(0, this.#notBefore - now);
  }

  /** The page has become another one. */
  forget(): void {
    this.#refusals = 0;
    this.#atOnce = 0;
    this.#notBefore = 0;
  }

  /** Notes a loss, by clock times in ms; whether the element may go back before the loss is seen. */
  note(element: Element, records: readonly MutationRecord[], enteredAt: number, now: number) {
    const removal = records.findLast(({ removedNodes }) => [...removedNodes].includes(element));
    if (removal?.removedNodes.length === 1 && removal.addedNodes.length === 0) this.#refusals += 1;
    if (now - enteredAt > REDRAWN_MS) {
      this.#atOnce = 0;
      return true;
    }
    this.#notBefore = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#atOnce);
    this.#atOnce += 1;
    return false;
  }
}

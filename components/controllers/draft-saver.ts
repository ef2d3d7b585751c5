import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../lib/errors';
import type { Params } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';

type Draft = Params<'saveDraft'>;

/**
 * Saves what was typed at every change. One request is under way at a time and what changes meanwhile
 * waits behind it, so that the last one typed is the last one kept; what waits leaves at once when
 * the panel closes, is hidden, or its element goes. What could not be kept goes with the next change.
 */
export class DraftSaver implements ReactiveController {
  /** Why the last draft could not be kept. */
  problem: Problem | null = null;
  #waiting: Draft | null = null;
  #owed: Draft | null = null;
  #underWay: Promise<void> | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Whether something typed has not been confirmed as kept yet. */
  get busy(): boolean {
    return this.#underWay !== null;
  }

  save(change: Draft): void {
    this.#waiting = this.#waiting ? together(this.#waiting, change) : change;
    this.#underWay ??= this.#drain();
  }

  /** Resolves when everything typed is kept, or known not to be. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  hostConnected(): void {
    globalThis.addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
    this.#flush();
  }

  readonly #flush = (): void => {
    const draft = this.#take();
    // The page may be gone before the answer: nobody is left to tell.
    if (draft) send('saveDraft', draft).catch(() => undefined);
  };

  #take(): Draft | null {
    const draft = this.#waiting;
    this.#waiting = null;
    return draft;
  }

  async #drain(): Promise<void> {
    for (let change = this.#take(); change; change = this.#take()) {
      const draft = this.#owed ? together(this.#owed, change) : change;
      try {
        const outcome = await send('saveDraft', draft);
        this.problem = outcome.ok ? null : outcome.problem;
        this.#owed = outcome.ok ? null : draft;
      } catch {
        this.problem = { reason: 'unexpected' };
        this.#owed = draft;
      }
    }
    this.#underWay = null;
    this.host.requestUpdate();
  }
}

function together(earlier: Draft, later: Draft): Draft {
  return { ...earlier, ...later, fields: { ...earlier.fields, ...later.fields } };
}

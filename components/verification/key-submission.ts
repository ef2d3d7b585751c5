import type { LitElement } from 'lit';
import type { Problem } from '../../lib/errors';
import type { SenderDetail } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { Action } from '../controllers/action';
import { EmptyOnLock } from '../controllers/empty-on-lock';
import type { LreEvents } from '../events';
import { loadKeyParser } from './load-key-parser';

type Given = LreEvents['lre-key-found']['detail'];

/** What was read waits this long for its passphrase, as what a phone gave does: milliseconds. */
export const KEPT_MS = 30 * 60_000;

/** What became of the letter that was given: read, kept until it can be proven, proven with AR24. */
export class KeySubmission {
  /** Whether AR24 has just confirmed the key. */
  done = false;
  /** Given and not yet kept in the vault. */
  given: Given | null = null;
  /** What to say of the letter given last. */
  received: 'scanned' | 'key_read' | null = null;
  /** Whether what was given has been let go of, unused. */
  lapsed = false;
  readonly #action: Action;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly sender: () => SenderDetail,
    /** Told what became of the sender. */
    private readonly adopt: (sender: SenderDetail) => void,
  ) {
    this.#action = new Action(host);
    new EmptyOnLock(host, () => {
      if (this.given) this.#lapse();
    });
    // With the page, or the step in it, what was read is gone.
    host.addController({ hostDisconnected: () => this.#drop(null) });
  }

  get busy(): boolean {
    return this.#action.busy;
  }

  /** Why what was given or proven last is not good. */
  get problem(): Problem | null {
    return this.#action.problem;
  }

  restart(): void {
    this.done = false;
    this.#drop(null);
  }

  clearProblem(): void {
    this.#action.clear();
  }

  /** Proves what was given at once, or keeps it until the key is unlocked: false then. */
  async take(given: Given): Promise<boolean> {
    if (this.busy) return true;
    const parsed = (await loadKeyParser())(given.text);
    this.#drop(parsed.ok ? null : { reason: parsed.reason });
    if (!parsed.ok) return true;
    this.given = given;
    this.received = given.way === 'typed' ? 'key_read' : 'scanned';
    if (this.sender().vault !== 'unlocked') {
      this.#clock = setTimeout(() => this.#lapse(), KEPT_MS);
      return false;
    }
    await this.prove();
    return true;
  }

  /** Proves what was given or, without it, the key that waits in the vault. */
  async prove(): Promise<void> {
    const { given } = this;
    const { id } = this.sender();
    await this.#action.run(async () => {
      const outcome = given
        ? await send('submitKey', { id, text: given.text })
        : await send('proveKey', { id });
      if (outcome.ok) {
        this.#forget();
        this.done = outcome.value.state === 'identified';
        this.adopt(outcome.value);
      } else {
        await this.reload();
        if (outcome.problem.reason.startsWith('key-')) this.#drop(outcome.problem);
      }
      return outcome;
    });
  }

  async reload(): Promise<void> {
    const sender = await send('getSender', { id: this.sender().id }).catch(() => null);
    if (sender) this.adopt(sender);
  }

  #forget(): void {
    clearTimeout(this.#clock);
    this.given = null;
  }

  #lapse(): void {
    this.#drop(null);
    this.lapsed = true;
  }

  #drop(problem: Problem | null): void {
    this.#forget();
    this.lapsed = false;
    this.received = null;
    this.#action.problem = problem;
    this.host.requestUpdate();
  }
}

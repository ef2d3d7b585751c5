import type { ReactiveControllerHost } from 'lit';
import type { Outcome, Problem } from '../../lib/errors';
import { logUnexpected } from '../../lib/log-unexpected';
import { announceUnanswered } from '../../lib/messaging/changes';

/** One request at a time: is it under way, and what went wrong. A second click while busy does nothing. */
export class Action {
  busy = false;
  problem: Problem | null = null;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The outcome; null where another request was under way or the background could not be reached. */
  async run<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    if (this.busy) return null;
    this.busy = true;
    this.clear();
    try {
      const outcome = await work();
      if (!outcome.ok) this.problem = outcome.problem;
      return outcome;
    } catch {
      this.problem = { reason: 'unexpected' };
      announceUnanswered().catch((error: unknown) => {
        logUnexpected('announce', error);
      });
      return null;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  clear(): void {
    this.problem = null;
    this.host.requestUpdate();
  }
}

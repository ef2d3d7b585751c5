import type { Outcome, Problem } from '../../lib/errors';
import type { SenderDetail, SenderTask } from '../../lib/messaging/views';

/** What the screens of a sender show, and what they may do. */
export interface DetailView {
  readonly sender: SenderDetail;
  /** The panel's window; null: no page of it may say or give anything. */
  readonly windowId: number | null;
  /** Whether a request is under way. */
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The same, for the paid order. */
  readonly ordering: boolean;
  readonly orderProblem: Problem | null;
  /** Whether this panel has just ordered the letter. */
  readonly justOrdered: boolean;
  /** The element that shows the screen: events are emitted from it. */
  readonly host: HTMLElement;
  readonly go: (task: SenderTask | null) => void;
  /** Makes one request at a time; `done` words its success, read out and shown. */
  readonly perform: (
    work: () => Promise<Outcome<SenderDetail | undefined>>,
    done: (sender: SenderDetail) => string,
  ) => void;
}

import type { ReactiveControllerHost } from 'lit';
import type { SenderState } from '../../lib/domain/sender-state';
import type { Outcome, Problem } from '../../lib/errors';
import type { SenderDetail } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';

/** Where the one paid order of a screen stands. */
export type OrderStage =
  | { readonly kind: 'idle' }
  /** Confirmed, in this state of the sender, and not answered yet. */
  | { readonly kind: 'placing'; readonly from: SenderState }
  /** AR24 has accepted it, for this screen. */
  | { readonly kind: 'placed' }
  /** Not ordered, or nobody could be asked: the same intention may be confirmed again. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * The paid order that a screen shows and makes. It outlives the summary, keeps the intention that the person
 * saw, and makes one call at a time: a second confirmation while one is being answered does nothing.
 */
export class PaidOrder {
  stage: OrderStage = { kind: 'idle' };
  /** The intention of the summary shown: if the sender's changes meanwhile, another window has ordered. */
  #intention: string | null = null;

  constructor(private readonly host: ReactiveControllerHost) {}

  get busy(): boolean {
    return this.stage.kind === 'placing';
  }

  /** Why the last confirmation came to nothing. */
  get problem(): Problem | null {
    return this.stage.kind === 'refused' ? this.stage.problem : null;
  }

  /** Notes what the screen shows: the sender whose order is summed up, or null where none is. */
  show(sender: Pick<SenderDetail, 'intention'> | null): void {
    if (sender) this.#intention ??= sender.intention;
    else this.#intention = null;
  }

  /** Whether AR24 has been asked, and the sender is no longer what it was when the order was confirmed. */
  hasLeft(state: SenderState): boolean {
    return this.stage.kind === 'placing' && this.stage.from !== state;
  }

  /**
   * Makes the order that is shown.
   * @param settle takes in what came of it; until it is done the intention that was used up is the one kept
   * @returns what came of it; null where none is shown, one is under way, or the background was not reached:
   * the intention is then kept, so that confirming again can't order twice.
   */
  async place(
    { id, state }: Pick<SenderDetail, 'id' | 'state'>,
    settle: (outcome: Outcome<SenderDetail>) => void | Promise<void>,
  ): Promise<Outcome<SenderDetail> | null> {
    const intention = this.#intention;
    if (intention === null || this.busy) return null;
    this.#set({ kind: 'placing', from: state });
    try {
      const outcome = await send('orderCredentials', { id, intention });
      await settle(outcome);
      this.#intention = null;
      this.#set(outcome.ok ? { kind: 'placed' } : { kind: 'refused', problem: outcome.problem });
      return outcome;
    } catch {
      this.#set({ kind: 'refused', problem: { reason: 'unexpected' } });
      return null;
    }
  }

  /** Drops why the last one failed: the person goes on. */
  clear(): void {
    if (this.stage.kind === 'refused') this.#set({ kind: 'idle' });
  }

  #set(stage: OrderStage): void {
    this.stage = stage;
    this.host.requestUpdate();
  }
}

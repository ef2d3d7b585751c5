import type { Connect } from '../../../lib/handoff/wire/transport';
import { send } from '../../../lib/messaging/send';
import type { HandoffStep, HandoffView, LiveHandoff } from '../../../lib/messaging/views';
import { RelayConnection } from '../../controllers/relay-connection';

/** A hand-off that goes on by itself; any other is begun anew when the person comes to it. */
export const GOING_ON: readonly HandoffView['kind'][] = [
  'waiting',
  'confirming',
  'paired',
  'received',
];

/** This page's end of a hand-off with a phone. */
export class HandoffConnection extends RelayConnection<HandoffView> {
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** The key that was given to be proven: once, whatever else is heard meanwhile. */
  #proven = 0;

  constructor(load?: () => Promise<Connect>, over?: AbortSignal) {
    super({ kind: 'none' }, load, over);
  }

  begin(id: string): Promise<void> {
    return this.#attempt(() => send('startHandoff', { id }));
  }

  confirm(code: string | null, among: readonly string[]): Promise<void> {
    const pick = { code, among: [...among] };
    return this.#attempt(async () => ({ ok: true, value: await send('confirmHandoff', pick) }));
  }

  prove(): Promise<void> {
    return this.#attempt(() => send('proveHandoff'));
  }

  prolong(): Promise<void> {
    return this.#attempt(async () => ({ ok: true, value: await send('prolongHandoff') }));
  }

  end(): Promise<void> {
    return this.#attempt(async () => ({ ok: true, value: await send('endHandoff') }));
  }

  /** A refusal is the phone's business as well. */
  #attempt(question: Parameters<HandoffConnection['attempt']>[0]): Promise<void> {
    return this.attempt(question, () => this.askStep(true));
  }

  protected liveOf(view: HandoffView): LiveHandoff | null {
    if (view.kind === 'none' || view.kind === 'no-relay') return null;
    return 'live' in view ? view.live : view;
  }

  protected askStep(resend: boolean): Promise<HandoffStep> {
    return send('syncHandoff', { resend });
  }

  protected receive(frame: string): Promise<HandoffStep> {
    return send('receiveHandoff', { frame });
  }

  protected afterStep(view: HandoffView): void {
    clearTimeout(this.#clock);
    const next = this.#instantsOf(view).filter((instant) => instant > Date.now());
    if (next.length > 0) {
      this.#clock = setTimeout(() => void this.sync(false), Math.min(...next) - Date.now() + 50);
    }
    if (view.kind === 'received' && view.vault === 'unlocked' && view.keptUntil !== this.#proven) {
      this.#proven = view.keptUntil;
      void this.prove();
    }
  }

  /** The instants at which the background has something new to say by itself. */
  #instantsOf(view: HandoffView): number[] {
    const live = this.liveOf(view);
    return [
      ...(live ? [live.expiresAt] : []),
      ...(view.kind === 'confirming' ? [view.until] : []),
      ...(view.kind === 'received' ? [view.keptUntil] : []),
    ];
  }
}

/** The one of this page. */
export const handoffConnection = new HandoffConnection();

import { connectMqtt } from '../lib/handoff/mqtt/connect-mqtt';
import type { PairingLink } from '../lib/handoff/wire/pairing-link';
import {
  phoneStep,
  startPhone,
  type PhoneEvent,
  type PhoneStep,
} from '../lib/handoff/phone/phone-session';
import type { PhoneSession } from '../lib/handoff/phone/phone-state';
import { isAnswerDue, type PhoneView } from '../lib/handoff/phone/phone-view';
import { surroundingsAt } from '../lib/handoff/wire/surroundings';
import { RESEND_MS } from '../lib/handoff/wire/timing';
import { topicsOf } from '../lib/handoff/wire/topics';
import type { Connect, Transport, TransportState } from '../lib/handoff/wire/transport';

export interface ConnectionNews {
  readonly view: PhoneView;
  readonly relay: TransportState;
  /** Whether the computer has left the phone without an answer for a while. */
  readonly unanswered: boolean;
}

/** A computer that is there answers within a blink; one whose panel was closed does not. */
const UNANSWERED_AFTER_MS = 6_000;

/** The phone's session on its way through the relay: one step after the other, in memory alone. */
export class PhoneConnection {
  readonly #over = new AbortController();
  #transport: Transport | null = null;
  #session: PhoneSession | null = null;
  #view: PhoneView | null = null;
  #relay: TransportState = 'connecting';
  #steps: Promise<unknown> = Promise.resolve();
  #clock: ReturnType<typeof setTimeout> | undefined;
  #resending: ReturnType<typeof setInterval> | undefined;
  /** Runs, or has run out, while an answer is due. */
  #patience: ReturnType<typeof setTimeout> | undefined;
  #unanswered = false;

  constructor(
    private readonly link: PairingLink,
    private readonly relay: string,
    private readonly report: (news: ConnectionNews) => void,
    private readonly connect: Connect = connectMqtt,
  ) {}

  /** @throws TypeError when the relay's address is none that a page may connect to */
  async start(): Promise<void> {
    const topics = await topicsOf(this.link.channel);
    await this.#next(startPhone(this.link, surroundingsAt(Date.now())));
    this.#transport = this.connect({
      url: this.relay,
      topics: { publish: topics.toComputer, subscribe: topics.toPhone },
      signal: this.#over.signal,
      onMessage: (frame) => this.#take({ kind: 'frame', frame }),
      onState: (state) => this.#follow(state),
    });
    this.#resending = setInterval(() => {
      if (this.#view && isAnswerDue(this.#view)) this.#take({ kind: 'resume' });
    }, RESEND_MS);
  }

  /** The letter of a row was read. */
  give(rowId: string, key: string): void {
    this.#take({ kind: 'give', rowId, key });
  }

  stop(): void {
    this.#over.abort();
    clearTimeout(this.#clock);
    clearTimeout(this.#patience);
    clearInterval(this.#resending);
    this.#session = null;
  }

  #follow(state: TransportState): void {
    this.#relay = state;
    // The relay keeps nothing for those who are away: what was sent last is said again.
    if (state === 'open') this.#take({ kind: 'resume' });
    this.#notify();
  }

  #take(event: PhoneEvent): void {
    this.#steps = this.#steps.then(() => {
      const session = this.#session;
      if (!session || this.#over.signal.aborted) return undefined;
      return this.#next(phoneStep(session, event, surroundingsAt(Date.now())));
    });
  }

  async #next(coming: Promise<PhoneStep>): Promise<void> {
    const { session, frames, view } = await coming;
    if (this.#over.signal.aborted) return;
    this.#session = session;
    this.#view = view;
    this.#await(isAnswerDue(view));
    // Sent again at the next connection or after RESEND_MS, whatever became of it.
    for (const frame of frames) this.#transport?.send(frame).catch(() => undefined);
    this.#wakeAt('until' in view ? [view.until, session.deadline] : []);
    this.#notify();
  }

  /** At the first of these instants that is still to come: one that is over has had its say. */
  #wakeAt(instants: readonly number[]): void {
    clearTimeout(this.#clock);
    const next = instants.map((instant) => instant - Date.now()).filter((left) => left > 0);
    if (next.length === 0) return;
    this.#clock = setTimeout(() => this.#take({ kind: 'time' }), Math.min(...next) + 1);
  }

  #await(due: boolean): void {
    if (due === (this.#patience !== undefined)) return;
    clearTimeout(this.#patience);
    this.#patience = due ? setTimeout(() => this.#lose(), UNANSWERED_AFTER_MS) : undefined;
    this.#unanswered = false;
  }

  #lose(): void {
    this.#unanswered = true;
    this.#notify();
  }

  #notify(): void {
    if (this.#view && !this.#over.signal.aborted) {
      this.report({ view: this.#view, relay: this.#relay, unanswered: this.#unanswered });
    }
  }
}

import { fromBase64, toBase64 } from '../../../lib/handoff/wire/base64';
import type { Connect, Transport, TransportState } from '../../../lib/handoff/wire/transport';
import type { Outcome, Problem } from '../../../lib/errors';
import { onChange } from '../../../lib/messaging/changes';
import { send } from '../../../lib/messaging/send';
import type {
  HandoffStep,
  HandoffView,
  LiveHandoff,
  OutgoingFrame,
} from '../../../lib/messaging/views';

/** The hand-off's transport, brought along once there is one. */
const loadConnect = async (): Promise<Connect> =>
  (await import('../../../lib/handoff/mqtt/connect-mqtt')).connectMqtt;

/** A hand-off that goes on by itself; any other is begun anew when the person comes to it. */
export const GOING_ON: readonly HandoffView['kind'][] = [
  'waiting',
  'confirming',
  'paired',
  'received',
];

const liveOf = (view: HandoffView): LiveHandoff | null => {
  if (view.kind === 'none' || view.kind === 'no-relay') return null;
  return 'live' in view ? view.live : view;
};

/** The instants at which the background has something new to say by itself. */
function instantsOf(view: HandoffView): number[] {
  const live = liveOf(view);
  return [
    ...(live ? [live.expiresAt] : []),
    ...(view.kind === 'confirming' ? [view.until] : []),
    ...(view.kind === 'received' ? [view.keptUntil] : []),
  ];
}

interface Channel {
  /** Where this side speaks: it names the hand-off. */
  readonly topic: string;
  readonly transport: Transport;
}

/**
 * This page's end of the hand-off: it holds the connection to the relay and carries frames, which it can't
 * read, between there and the background. It outlives the elements that show it, so that the phone learns
 * what became of its key whatever is on the screen by then.
 */
export class HandoffConnection {
  view: HandoffView = { kind: 'none' };
  relay: TransportState = 'connecting';
  /** Why the last request came to nothing. */
  problem: Problem | null = null;
  /** Whether the background is being asked to begin one, or about a code. */
  busy = false;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #channel: Channel | null = null;
  readonly #sending = new Set<Promise<unknown>>();
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** The key that was given to be proven: once, whatever else is heard meanwhile. */
  #proven = 0;
  #following = false;

  constructor(
    private readonly load: () => Promise<Connect> = loadConnect,
    /** Ends it; the page's own end does so by itself. */
    private readonly over: AbortSignal = new AbortController().signal,
  ) {}

  /** Calls `listener` after each change until the function returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How far it is, and from now on after every change. */
  async follow(): Promise<void> {
    if (!this.#following) {
      this.#following = true;
      onChange(() => void this.#sync(false), this.over);
    }
    await this.#sync(false);
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

  #sync(resend: boolean): Promise<void> {
    return this.#ask(() => send('syncHandoff', { resend }));
  }

  async #attempt(question: () => Promise<Outcome<HandoffStep>>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.#notify();
    await this.#ask(async () => {
      const outcome = await question().catch((): Outcome<HandoffStep> => {
        return { ok: false, problem: { reason: 'unexpected' } };
      });
      this.busy = false;
      if (outcome.ok) return outcome.value;
      this.problem = outcome.problem;
      // The phone is to know as well.
      return send('syncHandoff', { resend: true });
    });
  }

  /** One question after the other: an answer is never shown after a later one. */
  #ask(question: () => Promise<HandoffStep | null>): Promise<void> {
    const asked = this.#queue.then(async () => {
      // Not reachable: what is shown stays, and the next change or instant asks again.
      const step = await question().catch(() => null);
      if (step) await this.#take(step);
      this.#notify();
    });
    this.#queue = asked;
    return asked;
  }

  async #take({ view, outgoing }: HandoffStep): Promise<void> {
    // Without a relay nothing is kept that could be followed: « none » is no news of it.
    if (view.kind !== 'none' || this.view.kind !== 'no-relay') this.view = view;
    // The goodbye of the hand-off before leaves by its own channel, before that is closed.
    const live = liveOf(view);
    const own = (frame: OutgoingFrame) => frame.topic === live?.topics.publish;
    this.#publish(outgoing.filter((frame) => !own(frame)));
    await this.#connect(live);
    this.#publish(outgoing.filter(own));
    clearTimeout(this.#clock);
    const next = instantsOf(view).filter((instant) => instant > Date.now());
    if (next.length > 0) {
      this.#clock = setTimeout(() => void this.#sync(false), Math.min(...next) - Date.now() + 50);
    }
    if (view.kind === 'received' && view.vault === 'unlocked' && view.keptUntil !== this.#proven) {
      this.#proven = view.keptUntil;
      void this.prove();
    }
  }

  #publish(outgoing: readonly OutgoingFrame[]): void {
    for (const { topic, frame } of outgoing) {
      const bytes = fromBase64(frame);
      if (!bytes || this.#channel?.topic !== topic) continue;
      // What the relay refuses is said again when the phone asks.
      const sent = this.#channel.transport.send(bytes).catch(() => undefined);
      this.#sending.add(sent);
      void sent.then(() => this.#sending.delete(sent));
    }
  }

  async #connect(live: LiveHandoff | null): Promise<void> {
    if (live?.topics.publish === this.#channel?.topic) return;
    const before = this.#channel?.transport;
    this.#channel = null;
    // The last word is still on its way.
    if (before) void Promise.allSettled(this.#sending).then(() => before.close());
    if (!live) return;
    const { relay, topics } = live;
    const connect = await this.load();
    this.relay = 'connecting';
    const transport = connect({
      ...{ url: relay, topics, signal: this.over },
      onMessage: (bytes) =>
        void this.#ask(() => send('receiveHandoff', { frame: toBase64(bytes) })),
      onState: (state) => this.#followRelay(topics.publish, state),
    });
    this.#channel = { topic: topics.publish, transport };
  }

  #followRelay(topic: string, state: TransportState): void {
    if (this.#channel && this.#channel.topic !== topic) return;
    this.relay = state;
    this.#notify();
    if (state === 'open') void this.#sync(true);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The one of this page. */
export const handoffConnection = new HandoffConnection();

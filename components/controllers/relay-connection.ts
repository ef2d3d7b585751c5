import { fromBase64, toBase64 } from '../../lib/handoff/wire/base64';
import type { Connect, Transport, TransportState } from '../../lib/handoff/wire/transport';
import type { Outcome, Problem } from '../../lib/errors';
import { onChange } from '../../lib/messaging/changes';
import type { OutgoingFrame } from '../../lib/messaging/views';

/** The transport, brought along once there is something to carry. */
const loadConnect = async (): Promise<Connect> =>
  (await import('../../lib/handoff/mqtt/connect-mqtt')).connectMqtt;

/** Where an exchange is carried as long as it goes on. */
interface Live {
  /** The relay's address (`wss://…`). */
  readonly relay: string;
  /** Where this side listens, and where it speaks: the latter names the exchange. */
  readonly topics: { readonly subscribe: string; readonly publish: string };
}

/** How far an exchange is, and what is to be said on the relay. */
interface Step<View> {
  readonly view: View;
  readonly outgoing: readonly OutgoingFrame[];
}

/**
 * A page's end of an exchange with another device: it holds the connection to the relay and carries frames,
 * which it can't read, between there and the background. It outlives the elements that show it, so that the
 * other device learns what became of its word whatever is on the screen by then.
 */
export abstract class RelayConnection<View extends { readonly kind: string }> {
  view: View;
  relay: TransportState = 'connecting';
  /** Why the last request came to nothing. */
  problem: Problem | null = null;
  /** Whether the background is being asked for something that the person wants. */
  busy = false;
  readonly #load: () => Promise<Connect>;
  readonly #over: AbortSignal;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #channel: { readonly topic: string; readonly transport: Transport } | null = null;
  readonly #sending = new Set<Promise<unknown>>();
  #following = false;

  /**
   * @param none what is shown as long as there is no exchange
   * @param over ends it; the page's own end does so by itself
   */
  constructor(none: View, load = loadConnect, over = new AbortController().signal) {
    this.view = none;
    this.#load = load;
    this.#over = over;
  }

  /** Where what is shown is carried, if it still goes on. */
  protected abstract liveOf(view: View): Live | null;
  /** Asks the background how far it is; `resend`: and for its last word, to be said again. */
  protected abstract askStep(resend: boolean): Promise<Step<View>>;
  /** Gives the background what came, base64. */
  protected abstract receive(frame: string): Promise<Step<View>>;
  /** What is due after a step, such as asking again in time. */
  protected abstract afterStep(view: View): void;

  /** Calls `listener` after each change until the function returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How far it is, and from now on after every change. */
  async follow(): Promise<void> {
    if (!this.#following) {
      this.#following = true;
      onChange(() => void this.sync(false), this.#over);
    }
    await this.sync(false);
  }

  protected sync(resend: boolean): Promise<void> {
    return this.#ask(() => this.askStep(resend));
  }

  /**
   * Asks for what the person wants, and shows why if it comes to nothing.
   * @param otherwise what follows a refusal
   */
  protected async attempt(
    question: () => Promise<Outcome<Step<View>>>,
    otherwise: () => Promise<Step<View> | null> = () => Promise.resolve(null),
  ): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.#notify();
    await this.#ask(async () => {
      const outcome = await question().catch((): Outcome<Step<View>> => {
        return { ok: false, problem: { reason: 'unexpected' } };
      });
      this.busy = false;
      if (outcome.ok) return outcome.value;
      this.problem = outcome.problem;
      return otherwise();
    });
  }

  /** One question after the other: an answer is never shown after a later one. */
  #ask(question: () => Promise<Step<View> | null>): Promise<void> {
    const asked = this.#queue.then(async () => {
      // Not reachable: what is shown stays, and the next change or instant asks again.
      const step = await question().catch(() => null);
      if (step) await this.#take(step);
      this.#notify();
    });
    this.#queue = asked;
    return asked;
  }

  async #take({ view, outgoing }: Step<View>): Promise<void> {
    // Without a relay nothing is kept that could be followed: « none » is no news of it.
    if (view.kind !== 'none' || this.view.kind !== 'no-relay') this.view = view;
    const live = this.liveOf(view);
    const own = (frame: OutgoingFrame) => frame.topic === live?.topics.publish;
    // The goodbye of the exchange before leaves by its own channel, before that is closed.
    this.#publish(outgoing.filter((frame) => !own(frame)));
    await this.#connect(live);
    this.#publish(outgoing.filter(own));
    this.afterStep(view);
  }

  #publish(outgoing: readonly OutgoingFrame[]): void {
    for (const { topic, frame } of outgoing) {
      const bytes = fromBase64(frame);
      if (!bytes || this.#channel?.topic !== topic) continue;
      // What the relay refuses is said again when the other side asks.
      const sent = this.#channel.transport.send(bytes).catch(() => undefined);
      this.#sending.add(sent);
      void sent.then(() => this.#sending.delete(sent));
    }
  }

  async #connect(live: Live | null): Promise<void> {
    if (live?.topics.publish === this.#channel?.topic) return;
    const before = this.#channel?.transport;
    this.#channel = null;
    // The last word is still on its way.
    if (before) void Promise.allSettled(this.#sending).then(() => before.close());
    if (!live) return;
    const { relay: url, topics } = live;
    const connect = await this.#load();
    this.relay = 'connecting';
    const transport = connect({
      ...{ url, topics, signal: this.#over },
      onMessage: (bytes) => void this.#ask(() => this.receive(toBase64(bytes))),
      onState: (state) => this.#followRelay(topics.publish, state),
    });
    this.#channel = { topic: topics.publish, transport };
  }

  #followRelay(topic: string, state: TransportState): void {
    if (this.#channel && this.#channel.topic !== topic) return;
    this.relay = state;
    this.#notify();
    if (state === 'open') void this.sync(true);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

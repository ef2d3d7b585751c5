import { fromBase64, toBase64 } from '../../lib/handoff/wire/base64';
import { RESEND_MS } from '../../lib/handoff/wire/timing';
import type { Connect, Transport, TransportState } from '../../lib/handoff/wire/transport';
import type { Outcome, Problem } from '../../lib/errors';
import { onChange } from '../../lib/messaging/changes';
import type { TransferStep, TransferView } from '../../lib/messaging/protocol/transfer';
import type { OutgoingFrame } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';

/** The transport, brought along once there is a transfer. */
const loadConnect = async (): Promise<Connect> =>
  (await import('../../lib/handoff/mqtt/connect-mqtt')).connectMqtt;

/** A transfer that the other computer takes part in, or waits for: it is shown wherever the panel opens. */
export const isUnderWay = ({ kind }: TransferView): boolean =>
  !['none', 'no-relay', 'done', 'ended'].includes(kind);

const liveOf = (view: TransferView) => ('live' in view ? view.live : null);

/**
 * This page's end of a transfer: it holds the connection to the relay and carries frames, which it can't
 * read, between there and the background. It outlives the elements that show it.
 */
export class TransferConnection {
  view: TransferView = { kind: 'none' };
  relay: TransportState = 'connecting';
  /** Why the last request came to nothing. */
  problem: Problem | null = null;
  busy = false;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #channel: { readonly topic: string; readonly transport: Transport } | null = null;
  readonly #sending = new Set<Promise<unknown>>();
  #following = false;
  #clock: ReturnType<typeof setTimeout> | undefined;

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

  give(id: string): Promise<void> {
    return this.#attempt(() => send('startTransfer', { id }));
  }

  join(code: string): Promise<void> {
    return this.#attempt(() => send('joinTransfer', { code }));
  }

  confirm(words: string | null, among: readonly string[]): Promise<void> {
    return this.#attempt(() => send('confirmTransfer', { words, among: [...among] }));
  }

  keep(passphrase: string): Promise<void> {
    return this.#attempt(() => send('keepTransferred', { passphrase }));
  }

  end(): Promise<void> {
    return this.#attempt(async () => ({ ok: true, value: await send('endTransfer') }));
  }

  #sync(resend: boolean): Promise<void> {
    return this.#ask(() => send('syncTransfer', { resend }));
  }

  async #attempt(question: () => Promise<Outcome<TransferStep>>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.#notify();
    await this.#ask(async () => {
      const outcome = await question().catch((): Outcome<TransferStep> => {
        return { ok: false, problem: { reason: 'unexpected' } };
      });
      this.busy = false;
      if (outcome.ok) return outcome.value;
      this.problem = outcome.problem;
      return null;
    });
  }

  /** One question after the other: an answer is never shown after a later one. */
  #ask(question: () => Promise<TransferStep | null>): Promise<void> {
    const asked = this.#queue.then(async () => {
      // Not reachable: what is shown stays, and the next change or instant asks again.
      const step = await question().catch(() => null);
      if (step) await this.#take(step);
      this.#notify();
    });
    this.#queue = asked;
    return asked;
  }

  async #take({ view, outgoing }: TransferStep): Promise<void> {
    // Without a relay nothing is kept that could be followed: « none » is no news of it.
    if (view.kind !== 'none' || this.view.kind !== 'no-relay') this.view = view;
    const live = liveOf(view);
    const own = (frame: OutgoingFrame) => frame.topic === live?.topics.publish;
    // The goodbye of the transfer before leaves by its own channel, before that is closed.
    this.#publish(outgoing.filter((frame) => !own(frame)));
    await this.#connect(live);
    this.#publish(outgoing.filter(own));
    this.#wakeFor(live);
  }

  /** A side that is owed an answer says its last word again; the end of the time is news as well. */
  #wakeFor(live: ReturnType<typeof liveOf>): void {
    clearTimeout(this.#clock);
    if (!live) return;
    const left = Math.max(0, live.endsAt - Date.now()) + 50;
    const wait = live.isAnswerDue ? Math.min(RESEND_MS, left) : left;
    this.#clock = setTimeout(() => void this.#sync(live.isAnswerDue), wait);
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

  async #connect(live: ReturnType<typeof liveOf>): Promise<void> {
    if (live?.topics.publish === this.#channel?.topic) return;
    const before = this.#channel?.transport;
    this.#channel = null;
    // The last word is still on its way.
    if (before) void Promise.allSettled(this.#sending).then(() => before.close());
    if (!live) return;
    const { relay: url, topics } = live;
    const connect = await this.load();
    this.relay = 'connecting';
    const transport = connect({
      ...{ url, topics, signal: this.over },
      onMessage: (bytes) =>
        void this.#ask(() => send('receiveTransfer', { frame: toBase64(bytes) })),
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
export const transferConnection = new TransferConnection();

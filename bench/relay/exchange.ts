import { connectMqtt } from '../../lib/handoff/mqtt/connect-mqtt';
import type { Transport, TransportState } from '../../lib/handoff/wire/transport';
import type { PairingSize } from './pairing-size';

/** Before each message, at most: a person reads, confirms, holds the letter up. */
const PAUSE_MS = 6000;

interface Said {
  readonly step: number;
  readonly at: number;
}

/**
 * The traffic of one pairing without its cryptography: both sides on the real transport, one message
 * of the real length after the other, the last one again at each new connection, as sessions do.
 */
export class Exchange {
  /** Milliseconds from saying to hearing, one a message. */
  delays: number[] = [];
  /** How often either side was connected again. */
  reconnections = 0;
  private readonly sides: [Transport, Transport];
  private readonly states: (TransportState | null)[] = [null, null];
  private said: Said | null = null;
  private finish: () => void = () => undefined;
  private connected: () => void = () => undefined;

  constructor(
    url: string,
    channel: string,
    private readonly size: PairingSize,
  ) {
    this.sides = [this.side(url, channel, 0), this.side(url, channel, 1)];
  }

  /** Resolves when both sides are connected. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      this.connected = () => {
        if (this.states.every((state) => state === 'open')) resolve();
      };
      this.connected();
    });
  }

  /** Says everything, from the beginning; resolves when the last has been heard. */
  run(): Promise<void> {
    this.delays = [];
    this.reconnections = 0;
    this.sayLater(0);
    return new Promise((resolve) => (this.finish = resolve));
  }

  leave(): void {
    for (const side of this.sides) side.close();
  }

  private side(url: string, channel: string, at: 0 | 1): Transport {
    const topics = [`lre/1/${channel}/computer`, `lre/1/${channel}/phone`] as const;
    return connectMqtt({
      url,
      topics: { publish: topics[at], subscribe: topics[at === 0 ? 1 : 0] },
      onMessage: (message) => this.hear(at, new DataView(message.buffer).getUint32(0)),
      onState: (state) => this.changed(at, state),
      signal: new AbortController().signal,
    });
  }

  private changed(at: 0 | 1, state: TransportState): void {
    if (state === 'open' && this.states[at] === 'lost') this.reopened();
    // That the relay took long to be found does not matter here.
    if (state === 'open' || state === 'lost') this.states[at] = state;
    this.connected();
  }

  private reopened(): void {
    this.reconnections += 1;
    // Whoever comes back may have missed what was said, or lost what they said.
    if (this.said) this.publish(this.said.step);
  }

  private sayLater(step: number): void {
    setTimeout(() => {
      this.said = { step, at: performance.now() };
      this.publish(step);
    }, Math.random() * PAUSE_MS);
  }

  private publish(step: number): void {
    const message = new Uint8Array(this.size.bytes);
    new DataView(message.buffer).setUint32(0, step);
    // Refused only when it is over.
    this.sides[(step % 2) as 0 | 1].send(message).catch(() => undefined);
  }

  private hear(at: 0 | 1, step: number): void {
    if (step !== this.said?.step || step % 2 === at) return;
    this.delays.push(performance.now() - this.said.at);
    this.said = null;
    if (step + 1 === this.size.messages) this.finish();
    else this.sayLater(step + 1);
  }
}

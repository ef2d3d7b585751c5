import type { MqttLevel } from './mqtt-codec';
import { MqttConnection } from './mqtt-connection';
import { RelayRefusal } from './relay-refusal';
import {
  MAX_MESSAGE_BYTES,
  type Connect,
  type Transport,
  type TransportOptions,
  type TransportState,
} from '../wire/transport';

const UNREACHABLE_AFTER_MS = 3000;
/** Both double with each failure, so that many who are cut off together ask less and less often. */
const PAUSE_MS = { first: 1000, longest: 8000 };
const PATIENCE_MS = { first: 8000, longest: 32_000 };
/** CONNACK of MQTT 3.1.1 and of MQTT 5: « unacceptable protocol version ». */
const VERSION_REFUSED = [0x01, 0x84];

interface Waiting {
  readonly message: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Connects through an MQTT broker, in MQTT 5, or in 3.1.1 where the broker knows no other. */
export const connectMqtt: Connect = (options) => new MqttTransport(options);

class MqttTransport implements Transport {
  private readonly relay;
  private readonly over = new AbortController();
  /** Given to `send` and not yet known to be with the relay, in their order. */
  private readonly waiting = new Set<Waiting>();
  private connection: MqttConnection | undefined;
  private level: MqttLevel = 5;
  private state: TransportState | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly options: TransportOptions) {
    this.relay = relayOf(options);
    options.signal.addEventListener('abort', () => this.close(), { signal: this.over.signal });
    if (options.signal.aborted) this.close();
    else void this.run();
  }

  send(message: Uint8Array): Promise<void> {
    if (message.length > MAX_MESSAGE_BYTES) {
      const text = `A message of ${message.length} bytes is too long for the relay.`;
      return Promise.reject(new RangeError(text));
    }
    if (this.over.signal.aborted) return Promise.reject(new Error('The transport is closed.'));
    return new Promise((resolve, reject) => {
      const waiting = { message, resolve, reject };
      this.waiting.add(waiting);
      if (this.state === 'open') void this.deliver(waiting);
    });
  }

  close(): void {
    this.over.abort();
    this.wake();
    this.connection?.close();
    for (const { reject } of this.waiting) reject(new Error('The transport is closed.'));
    this.waiting.clear();
  }

  /** Holds a connection open until the transport is closed. */
  private async run(): Promise<void> {
    let failures = 0;
    this.say('connecting');
    let patience = this.expect();
    while (!this.over.signal.aborted) {
      const connection = await this.attempt(failures);
      if (connection) {
        failures = 0;
        clearTimeout(patience);
        this.say('open');
        for (const waiting of this.waiting) void this.deliver(waiting);
        await connection.closed;
        this.say('lost');
        patience = this.expect();
      } else failures += 1;
      await this.pause(failures);
    }
    clearTimeout(patience);
  }

  /** A connection that is ready for messages, or nothing when there is none to be had now. */
  private async attempt(failures: number): Promise<MqttConnection | undefined> {
    let connection: MqttConnection | undefined;
    try {
      const { topics, onMessage } = this.options;
      const patienceMs = grown(PATIENCE_MS, failures);
      const how = { ...this.relay, level: this.level, patienceMs };
      connection = new MqttConnection({ ...how, topics, onMessage });
      this.connection = connection;
      await connection.start();
      return connection;
    } catch (error) {
      connection?.close();
      if (this.over.signal.aborted || !this.isAboutVersion(error, connection)) return undefined;
      this.level = this.level === 5 ? 4 : 5;
      // At once, where the newer version was refused: nothing is wrong with the relay.
      return this.level === 4 ? this.attempt(failures) : undefined;
    }
  }

  /** Some old brokers hang up on a version they do not know, without a word. */
  private isAboutVersion(error: unknown, connection: MqttConnection | undefined): boolean {
    if (error instanceof RelayRefusal) {
      return error.step === 'connect' && VERSION_REFUSED.includes(error.reason);
    }
    return connection?.hungUp ?? false;
  }

  private async deliver(waiting: Waiting): Promise<void> {
    try {
      await this.connection?.publish(waiting.message);
      waiting.resolve();
    } catch (error) {
      // Lost with its connection, and sent again with the next.
      if (!(error instanceof RelayRefusal)) return;
      waiting.reject(error);
    }
    this.waiting.delete(waiting);
  }

  private say(state: TransportState): void {
    if (this.over.signal.aborted) return;
    this.state = state;
    this.options.onState(state);
  }

  private expect() {
    return setTimeout(() => this.say('unreachable'), UNREACHABLE_AFTER_MS);
  }

  /** Of any length up to the longest, so that those cut off together do not return together. */
  private pause(failures: number): Promise<void> {
    if (this.over.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, grown(PAUSE_MS, failures) * Math.random());
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const grown = ({ first, longest }: typeof PAUSE_MS, failures: number) =>
  Math.min(first * 2 ** failures, longest);

/**
 * Where to connect and as whom. Where the address names nobody, the channel is the user: a relay's
 * rules can then keep each to its own channel.
 */
function relayOf({ url, topics }: TransportOptions) {
  const address = new URL(url);
  if (!/^wss?:$/.test(address.protocol))
    throw new TypeError(`${address.protocol} is not a relay's.`);
  const { username, password } = address;
  address.username = address.password = address.hash = '';
  return {
    url: address.href,
    user: decodeURIComponent(username) || (topics.publish.split('/')[2] ?? ''),
    password: decodeURIComponent(password),
  };
}

import { connectMqtt } from '../../lib/handoff/mqtt/connect-mqtt';
import type { TransportState } from '../../lib/handoff/wire/transport';
import './web-socket';

/** One end of a channel, on the real transport, and all that came of it. */
export class Side {
  readonly states: TransportState[] = [];
  readonly heard: string[] = [];
  readonly over = new AbortController();
  private readonly transport;
  private changed: () => void = () => undefined;

  constructor(
    url: string,
    readonly channel: string,
    readonly name: 'computer' | 'phone',
  ) {
    const other = name === 'computer' ? 'phone' : 'computer';
    this.transport = connectMqtt({
      url,
      topics: { publish: topic(channel, other), subscribe: topic(channel, name) },
      onMessage: (message) => {
        this.heard.push(new TextDecoder().decode(message));
        this.changed();
      },
      onState: (state) => {
        this.states.push(state);
        this.changed();
      },
      signal: this.over.signal,
    });
  }

  say(text: string): Promise<void> {
    return this.transport.send(new TextEncoder().encode(text));
  }

  /** Resolves as soon as it is so. */
  until(condition: (side: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.changed = () => {
        if (condition(this)) resolve();
      };
      this.changed();
    });
  }

  isOpen(): Promise<void> {
    return this.until(({ states }) => states.at(-1) === 'open');
  }

  hears(text: string): Promise<void> {
    return this.until(({ heard }) => heard.includes(text));
  }

  leave(): void {
    this.transport.close();
  }
}

export const topic = (channel: string, side: 'computer' | 'phone') => `lre/1/${channel}/${side}`;

let channels = 0;
/** 22 letters, as 16 random bytes have; another each time. */
export function newChannel(): string {
  channels += 1;
  return `test-channel-${process.pid}-${channels}`.padEnd(22, '_').slice(0, 22);
}

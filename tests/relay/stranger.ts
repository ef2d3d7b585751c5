import { connect, type IClientOptions, type MqttClient } from 'mqtt';
import { topic } from './side';

const SILENCE_MS = 2000;

/** Somebody with another MQTT library and bad intentions, logged in as a channel of their own. */
export class Stranger {
  readonly heard: { topic: string; text: string }[] = [];

  private constructor(
    readonly channel: string,
    readonly client: MqttClient,
  ) {
    client.on('message', (from, payload) => {
      this.heard.push({ topic: from, text: payload.toString() });
    });
    // Being thrown out is what they must reckon with.
    client.on('error', () => undefined);
  }

  /** @throws when the relay refuses or hangs up */
  static async connect(
    url: string,
    channel: string,
    options: IClientOptions = {},
  ): Promise<Stranger> {
    const { username, password } = new URL(url);
    const client = connect(url, {
      username: username || channel,
      password,
      reconnectPeriod: 0,
      protocolVersion: 4,
      ...options,
    });
    await new Promise((resolve, reject) => {
      client.once('connect', resolve).once('error', reject);
      client.once('close', () => reject(new Error('The relay hung up.')));
    });
    return new Stranger(channel, client);
  }

  /** Asks for all of these, whatever the relay says to it. */
  async listen(...filters: string[]): Promise<void> {
    for (const filter of filters) {
      if (!this.client.connected) return;
      await this.client.subscribeAsync(filter, { qos: 1 }).catch(() => undefined);
    }
  }

  /** Resolves when the relay has answered or hung up, or has been silent: RabbitMQ refuses so. */
  async publish(to: string, text: string | Buffer, retain = false): Promise<void> {
    const hungUp = new Promise<void>((resolve) => this.client.once('close', resolve));
    const answered = this.client.publishAsync(to, text, { qos: 1, retain }).catch(() => undefined);
    const silent = new Promise<void>((resolve) => setTimeout(resolve, SILENCE_MS).unref());
    await Promise.race([answered, hungUp, silent]);
  }

  async sayOn(channel: string, text: string | Buffer, retain = false): Promise<void> {
    await this.publish(topic(channel, 'computer'), text, retain);
  }

  async leave(): Promise<void> {
    await this.client.endAsync(true);
  }
}

import type { DecodedPacket } from 'u8-mqtt-packet/esm/codec_bind.js';
import { mqttCodec, type MqttLevel } from './mqtt-codec';
import { KEEP_ALIVE_SECONDS, mqttConnect } from './mqtt-connect';
import { packetCutter } from './packet-cutter';
import { refuseFrom } from './relay-refusal';

export interface ConnectionOptions {
  readonly url: string;
  readonly level: MqttLevel;
  readonly user: string;
  readonly password: string;
  readonly topics: { readonly publish: string; readonly subscribe: string };
  /** A relay that takes so long to let us in is taken for lost. */
  readonly patienceMs: number;
  readonly onMessage: (message: Uint8Array) => void;
}

interface Asked {
  readonly resolve: (answer: DecodedPacket) => void;
  readonly reject: (error: Error) => void;
}

/** After this the other device has given up too: a relay that holds messages need not keep them longer. */
const EXPIRY_SECONDS = 300;
const QOS_AT_LEAST_ONCE = 1;
const FIRST_FAILURE = 0x80;
const LAST_ID = 0xffff;

/** One connection, from the opening of its WebSocket to the end of it, never to be opened again. */
export class MqttConnection {
  /** Settles when the connection is no more, whoever ended it. */
  readonly closed: Promise<void>;
  private readonly socket: WebSocket;
  private readonly codec;
  private readonly cut = packetCutter();
  private readonly asked = new Map<string, Asked>();
  private ended: () => void = () => undefined;
  private wasOpen = false;
  private welcomed = false;
  private gaveUp = false;
  private lastId = 0;
  private heard = true;

  /** @throws when the browser does not even try, as with `ws:` from a page of `https:` */
  constructor(private readonly options: ConnectionOptions) {
    this.codec = mqttCodec(options.level);
    this.socket = new WebSocket(options.url, ['mqtt']);
    this.socket.binaryType = 'arraybuffer';
    this.socket.onmessage = ({ data }) => this.receive(data);
    // What it is about cannot be known, and a close event follows.
    this.socket.onerror = () => undefined;
    this.closed = new Promise((resolve) => {
      this.ended = resolve;
    });
    this.socket.onclose = () => this.end();
  }

  /** Whether something took the call and ended it before a word of MQTT, and it was not we. */
  get hungUp(): boolean {
    return this.wasOpen && !this.welcomed && !this.gaveUp;
  }

  /**
   * Connects and subscribes.
   * @throws RelayRefusal, or Error when the connection ends before
   */
  async start(): Promise<void> {
    await this.opened();
    const { user, password, topics } = this.options;
    const connect = mqttConnect(user, password);
    const welcome = await this.patiently(this.ask('connack', 'connect', connect));
    this.welcomed = true;
    refuseFrom(1, 'connect', welcome.reason);
    const id = this.nextId();
    const subscription = { pkt_id: id, topics: [topics.subscribe], qos: QOS_AT_LEAST_ONCE };
    const { answers } = await this.patiently(this.ask(`suback ${id}`, 'subscribe', subscription));
    refuseFrom(FIRST_FAILURE, 'subscribe', answers?.[0]);
    this.keepAlive();
  }

  /**
   * Resolves when the relay has it.
   * @throws RelayRefusal, or Error when the connection ends before
   */
  async publish(payload: Uint8Array): Promise<void> {
    const id = this.nextId();
    const { reason } = await this.ask(`puback ${id}`, 'publish', {
      pkt_id: id,
      topic: this.options.topics.publish,
      qos: QOS_AT_LEAST_ONCE,
      props: { message_expiry_interval: EXPIRY_SECONDS },
      payload,
    });
    // MQTT 3.1.1 gives none, and MQTT 5 may leave out the one that means success.
    refuseFrom(FIRST_FAILURE, 'publish', reason ?? 0);
  }

  close(): void {
    this.write('disconnect', {});
    this.socket.close();
    // On a dead network the socket itself would take a minute to say so.
    this.end();
  }

  private end(): void {
    this.ended();
    for (const { reject } of this.asked.values()) reject(new Error('The connection is lost.'));
    this.asked.clear();
  }

  private async opened(): Promise<void> {
    this.wasOpen = await this.patiently(
      new Promise<true>((resolve, reject) => {
        this.socket.onopen = () => resolve(true);
        void this.closed.then(() => reject(new Error('The relay could not be reached.')));
      }),
    );
  }

  private receive(data: unknown): void {
    this.heard = true;
    try {
      if (!(data instanceof ArrayBuffer)) throw new TypeError('The relay sent text.');
      for (const { head, body } of this.cut(new Uint8Array(data))) {
        const packet = this.codec.decode_pkt(head, body);
        if (packet) this.take(packet);
      }
    } catch {
      this.close();
    }
  }

  private take(packet: DecodedPacket): void {
    if (packet.type === 'publish') this.takeMessage(packet);
    else if (packet.type === 'disconnect') this.close();
    else if (packet.type === 'connack') this.answer('connack', packet);
    else if (packet.type !== 'pingresp') this.answer(`${packet.type} ${packet.pkt_id}`, packet);
  }

  private takeMessage({ qos, pkt_id, topic, payload }: DecodedPacket): void {
    if (qos === QOS_AT_LEAST_ONCE) this.write('puback', { pkt_id, reason: 0 });
    // A copy: the rest of the chunk it lies in is not the receiver's to see.
    if (topic === this.options.topics.subscribe && payload) this.options.onMessage(payload.slice());
  }

  private answer(question: string, packet: DecodedPacket): void {
    this.asked.get(question)?.resolve(packet);
    this.asked.delete(question);
  }

  private ask(answer: string, type: string, packet: object): Promise<DecodedPacket> {
    return new Promise((resolve, reject) => {
      this.asked.set(answer, { resolve, reject });
      this.write(type, packet);
    });
  }

  private patiently<T>(answer: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.gaveUp = true;
      this.close();
    }, this.options.patienceMs);
    return answer.finally(() => clearTimeout(timer));
  }

  private write(type: string, packet: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(this.codec.encode_pkt(type, packet) as Uint8Array<ArrayBuffer>);
  }

  private nextId(): number {
    this.lastId = (this.lastId % LAST_ID) + 1;
    return this.lastId;
  }

  /**
   * A network that is gone says nothing: only silence after a question tells. A message that waits
   * does not: a busy relay answers pings before it has passed on the message.
   */
  private keepAlive(): void {
    const timer = setInterval(
      () => {
        if (!this.heard) this.close();
        this.heard = false;
        this.write('pingreq', {});
      },
      (KEEP_ALIVE_SECONDS * 1000) / 2,
    );
    void this.closed.then(() => clearInterval(timer));
  }
}

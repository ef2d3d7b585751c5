/** The parts of the MQTT codec that we use; it brings no types of its own. */
declare module 'u8-mqtt-packet/esm/codec_v5_lean.js' {
  /** Reads the fields of one packet, one after the other. */
  export class mqtt_reader_v5 {
    buf: Uint8Array;
    /** Moves on by `width` bytes and gives the place before; its `k` is the place. */
    step: (width: number) => number;
    has_more(): boolean;
    /** A reader of `buf` that inherits from this one. */
    of(buf: Uint8Array, more?: object): this;
    reason(kind?: string): unknown;
    props(): unknown;
  }

  export interface CodecOptions {
    readonly mqtt_reader: typeof mqtt_reader_v5;
    readonly decode_fns: unknown;
    readonly encode_fns: unknown;
    readonly mqtt_writer: unknown;
  }

  export const mqtt_opts_v5: CodecOptions;
}

declare module 'u8-mqtt-packet/esm/codec_bind.js' {
  import type { CodecOptions } from 'u8-mqtt-packet/esm/codec_v5_lean.js';

  /** An object, never equal to a number: `Number(reason)` is the code. */
  export interface ReasonCode {
    valueOf: () => number;
  }

  /** What a packet from the relay may hold; which of it is there depends on its type. */
  export interface DecodedPacket {
    readonly type: string;
    readonly topic?: string;
    readonly payload?: Uint8Array;
    readonly qos?: number;
    readonly pkt_id?: number;
    /** Of CONNACK and PUBACK; 128 and more are failures, of CONNACK in MQTT 3.1.1 everything but 0. */
    readonly reason?: ReasonCode;
    /** Of SUBACK, one a topic. */
    readonly answers?: readonly ReasonCode[];
  }

  export interface MqttCodec {
    /** @throws for a field that MQTT does not have */
    encode_pkt(type: string, packet: object): Uint8Array;
    /** @param body `null` where the packet has none. Gives `undefined` for a type that no client receives. */
    decode_pkt(head: number, body: Uint8Array | null): DecodedPacket | undefined;
  }

  /** @param level of the protocol: 4 is MQTT 3.1.1, 5 is MQTT 5 */
  export function mqtt_pkt_ctx(level: 4 | 5, options: CodecOptions): MqttCodec;
}

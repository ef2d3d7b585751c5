import { mqtt_pkt_ctx, type MqttCodec } from 'u8-mqtt-packet/esm/codec_bind.js';
import { mqtt_opts_v5, mqtt_reader_v5 } from 'u8-mqtt-packet/esm/codec_v5_lean.js';

/** Of the protocol: 4 is MQTT 3.1.1. */
export type MqttLevel = 4 | 5;

/**
 * The library's reader (0.4.1) lets a packet send it outside itself: a length of properties that
 * overflows made it count backwards until the page died. Here every step stays inside.
 */
class BoundedReader extends mqtt_reader_v5 {
  override of(buf: Uint8Array, more?: object): this {
    let place = 0;
    const step = Object.defineProperty(
      (width: number): number => {
        const before = place;
        if (width < 0 || before + width > buf.length) {
          throw new RangeError('A field of the packet ends outside it.');
        }
        place += width;
        return before;
      },
      'k',
      { get: () => place },
    );
    return super.of(buf, { ...more, step });
  }

  /** MQTT 5 lets a packet end before its reason, which then is success… */
  override reason(kind?: string): unknown {
    return this.has_more() ? super.reason(kind) : undefined;
  }

  /** …and before its properties. */
  override props(): unknown {
    return this.has_more() ? super.props() : null;
  }
}

/** Its `decode_pkt` throws for what is no packet of a relay. */
export function mqttCodec(level: MqttLevel): MqttCodec {
  return mqtt_pkt_ctx(level, { ...mqtt_opts_v5, mqtt_reader: BoundedReader });
}

/** A message of the longest kind, with its topic and properties; a relay that sends more is not ours. */
const MAX_PACKET_BYTES = 8192;
const LONGEST_HEAD = 5;

interface Packet {
  /** Type and flags. */
  readonly head: number;
  readonly body: Uint8Array | null;
}

/**
 * Cuts what comes through a WebSocket into MQTT packets: its frames may end anywhere (MQTT-6.0.0-3).
 * @returns a function that takes the next bytes and gives the packets that they complete
 * @throws RangeError, from that function, for a packet that no relay of ours sends
 */
export function packetCutter(): (bytes: Uint8Array) => Packet[] {
  let rest = new Uint8Array(0);
  return (bytes) => {
    rest = joined(rest, bytes);
    const packets: Packet[] = [];
    for (let size = sizeOf(rest); size && size.end <= rest.length; size = sizeOf(rest)) {
      const body = size.start < size.end ? rest.subarray(size.start, size.end) : null;
      packets.push({ head: rest[0] ?? 0, body });
      rest = rest.subarray(size.end);
    }
    return packets;
  };
}

/** Where the first packet's body starts and ends, once enough of it is there to tell. */
function sizeOf(bytes: Uint8Array): { start: number; end: number } | undefined {
  let length = 0;
  for (let at = 1; at < Math.min(bytes.length, LONGEST_HEAD); at += 1) {
    const digit = bytes[at] ?? 0;
    length += (digit & 0x7f) * 128 ** (at - 1);
    if (length > MAX_PACKET_BYTES)
      throw new RangeError('The relay sent a packet that is too long.');
    if (digit < 0x80) return { start: at + 1, end: at + 1 + length };
  }
  if (bytes.length >= LONGEST_HEAD) throw new RangeError('The relay sent a length without end.');
  return undefined;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

import { MqttConnection } from '../../lib/handoff/mqtt/mqtt-connection';
import type { MqttLevel } from '../../lib/handoff/mqtt/mqtt-codec';
import { HeldSocket } from './held-socket';

export const TOPICS = { publish: 'lre/1/channel/phone', subscribe: 'lre/1/channel/computer' };

export function connect(
  level: MqttLevel = 5,
  onMessage: (message: Uint8Array) => void = () => undefined,
) {
  const login = { user: 'channel', password: '' };
  const connection = new MqttConnection({
    url: 'ws://relay',
    level,
    ...login,
    topics: TOPICS,
    patienceMs: 5000,
    onMessage,
  });
  return { connection, socket: HeldSocket.last };
}

export const settled = () => new Promise((resolve) => setImmediate(resolve));

export async function welcomed(level: MqttLevel = 5, onMessage?: (message: Uint8Array) => void) {
  const { connection, socket } = connect(level, onMessage);
  const started = connection.start();
  socket.open();
  await settled();
  socket.says(...(level === 5 ? [0x20, 3, 0, 0, 0] : [0x20, 2, 0, 0]));
  await settled();
  socket.says(...(level === 5 ? [0x90, 4, 0, 1, 0, 1] : [0x90, 3, 0, 1, 1]));
  await started;
  return { connection, socket };
}

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
export const withLength = (text: string) => [0, text.length, ...bytesOf(text)];

export function publish(topic: string, payload: number[], level: MqttLevel = 5, qos = 1): number[] {
  const id = qos > 0 ? [0, 7] : [];
  const body = [...withLength(topic), ...id, ...(level === 5 ? [0] : []), ...payload];
  return [0x30 | (qos << 1), body.length, ...body];
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldSocket } from '../../../tests/relay/held-socket';
import {
  connect,
  publish,
  settled,
  TOPICS,
  welcomed,
  withLength,
} from '../../../tests/relay/held-relay';

beforeEach(() => {
  vi.stubGlobal('WebSocket', HeldSocket);
  return () => vi.useRealTimers();
});

describe.each([5, 4] as const)('level %i', (level) => {
  it('logs in as the channel, with a clean session, and listens to its own topic alone', async () => {
    const { socket } = await welcomed(level);
    const [hello, listen] = socket.sent;
    expect(hello?.slice(2, 9)).toEqual([...withLength('MQTT'), level]);
    expect(hello?.[9]).toBe(0x82); // user name, clean start; no password, no will
    expect(hello?.slice(-9)).toEqual(withLength('channel'));
    expect(listen?.slice(-(TOPICS.subscribe.length + 3))).toEqual([
      ...withLength(TOPICS.subscribe),
      1,
    ]);
    expect(socket.protocols).toEqual(['mqtt']);
  });

  it('acknowledges what it takes', async () => {
    const taken: number[][] = [];
    const { socket } = await welcomed(level, (message) => taken.push([...message]));
    socket.says(...publish(TOPICS.subscribe, [1, 2, 3], level));
    expect(taken).toEqual([[1, 2, 3]]);
    expect(socket.sent.at(-1)?.slice(0, 4)).toEqual([0x40, level === 5 ? 4 : 2, 0, 7]);
  });

  it('takes nothing that came by another topic', async () => {
    const taken: Uint8Array[] = [];
    const { socket } = await welcomed(level, (message) => taken.push(message));
    socket.says(...publish(TOPICS.publish, [1], level), ...publish('other', [2], level, 0));
    expect(taken).toEqual([]);
  });

  it('has sent a message when the relay says so, and not before', async () => {
    const { connection, socket } = await welcomed(level);
    const done = vi.fn();
    const sent = connection.publish(Uint8Array.of(9)).then(done);
    await settled();
    expect(done).not.toHaveBeenCalled();
    socket.says(0x40, 2, 0, 2);
    await sent;
  });
});

describe('a relay', () => {
  it('that refuses is told from one that is gone', async () => {
    const { connection, socket } = connect(5);
    const started = connection.start();
    socket.open();
    await settled();
    socket.says(0x20, 3, 0, 0x84, 0);
    await expect(started).rejects.toMatchObject({ step: 'connect', reason: 0x84 });
    const other = connect(5);
    const gone = other.connection.start();
    other.socket.close();
    await expect(gone).rejects.toThrow('could not be reached');
    expect(other.connection.hungUp).toBe(false);
  });

  it('that grants no subscription is refused too', async () => {
    const { connection, socket } = connect(4);
    const started = connection.start();
    socket.open();
    await settled();
    socket.says(0x20, 2, 0, 0);
    await settled();
    socket.says(0x90, 3, 0, 1, 0x80);
    await expect(started).rejects.toMatchObject({ step: 'subscribe', reason: 0x80 });
  });

  it('is told another name each time, under which it can hold nothing of the last', async () => {
    const names = [await welcomed(4), await welcomed(4)].map(({ socket }) =>
      String.fromCharCode(...(socket.sent[0] ?? []).slice(14, 46)),
    );
    expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(2);
  });

  it('that is too busy to let us in is not taken for one of another version', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { connection, socket } = connect(4);
    const started = connection.start();
    socket.open();
    await settled();
    vi.advanceTimersByTime(5000);
    await expect(started).rejects.toThrow('lost');
    expect(connection.hungUp).toBe(false);
  });

  it('that is slow to pass on a message keeps its connection while it answers pings', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    const { connection, socket } = await welcomed(5);
    const sent = connection.publish(Uint8Array.of(9));
    for (let ticks = 0; ticks < 4; ticks += 1) {
      vi.advanceTimersByTime(15_000);
      socket.says(0xd0, 0);
    }
    expect(socket.readyState).toBe(HeldSocket.OPEN);
    socket.says(0x40, 2, 0, 2);
    await sent;
    vi.advanceTimersByTime(30_000);
    await connection.closed;
    expect(socket.readyState).not.toBe(HeldSocket.OPEN);
  });

  it('that refuses a message says so to whoever sent it', async () => {
    const { connection, socket } = await welcomed(5);
    const sent = connection.publish(Uint8Array.of(9));
    socket.says(0x40, 4, 0, 2, 0x97, 0);
    await expect(sent).rejects.toMatchObject({ step: 'publish', reason: 0x97 });
  });

  it('that sends text is left', async () => {
    const { connection, socket } = await welcomed();
    socket.onmessage({ data: 'hello' });
    await connection.closed;
  });
});

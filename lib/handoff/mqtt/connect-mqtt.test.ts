import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { startRelay } from '../../../sandbox/relay/start-relay';
import { freePort } from '../../../tests/relay/free-port';
import { Side, newChannel } from '../../../tests/relay/side';

/** Takes every call and says nothing; `first` does something with each. */
async function silentRelay(first: (socket: { close: () => void }) => void = () => undefined) {
  const server = createServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'mqtt' });
  let calls = 0;
  sockets.on('connection', (socket) => {
    calls += 1;
    first(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  };
}

describe('a relay that is not there', () => {
  it('is said to be unreachable after three seconds, and found when it comes', async () => {
    const port = await freePort();
    const begun = performance.now();
    const side = new Side(`ws://127.0.0.1:${port}`, newChannel(), 'phone');
    await side.until(({ states }) => states.includes('unreachable'));
    expect(performance.now() - begun).toBeGreaterThan(2900);
    expect(side.states).toEqual(['connecting', 'unreachable']);
    const relay = await startRelay(port);
    await side.isOpen();
    side.leave();
    await relay.close();
  }, 20_000);

  it('is as unreachable when something answers that is no relay', async () => {
    const relay = await silentRelay();
    const side = new Side(relay.url, newChannel(), 'phone');
    await side.until(({ states }) => states.includes('unreachable'));
    side.leave();
    relay.close();
  }, 20_000);

  it('is tried again, ever more slowly, when it hangs up', async () => {
    const relay = await silentRelay((socket) => socket.close());
    const side = new Side(relay.url, newChannel(), 'phone');
    await side.until(({ states }) => states.includes('unreachable'));
    side.leave();
    expect(relay.calls()).toBeGreaterThan(1);
    expect(relay.calls()).toBeLessThan(12);
    relay.close();
  }, 20_000);
});

describe('a relay that is lost', () => {
  it('is found again, and what was said meanwhile is sent then, in its order', async () => {
    const first = await startRelay(0);
    const channel = newChannel();
    const computer = new Side(first.url, channel, 'computer');
    const phone = new Side(first.url, channel, 'phone');
    await Promise.all([computer.isOpen(), phone.isOpen()]);
    await first.close();
    await Promise.all(
      [computer, phone].map((side) => side.until(({ states }) => states.at(-1) === 'lost')),
    );
    const second = await startRelay(Number(new URL(first.url).port));
    await computer.isOpen();
    const sent = ['one', 'two', 'three'].map((text) => phone.say(text));
    await computer.hears('three');
    await Promise.all(sent);
    expect(computer.heard).toEqual(['one', 'two', 'three']);
    expect(computer.states).toEqual(['connecting', 'open', 'lost', 'open']);
    computer.leave();
    phone.leave();
    await second.close();
  }, 20_000);
});

describe('closing', () => {
  it('ends what waits, says nothing more, and lets nothing more be sent', async () => {
    const relay = await startRelay(0);
    const side = new Side(relay.url, newChannel(), 'phone');
    await side.isOpen();
    const waiting = side.say('too late');
    side.over.abort();
    await expect(waiting).rejects.toThrow('closed');
    await expect(side.say('later')).rejects.toThrow('closed');
    expect(side.states).toEqual(['connecting', 'open']);
    await relay.close();
  });

  it('before the beginning means that no relay is called', async () => {
    const relay = await silentRelay();
    const channel = newChannel();
    const over = AbortSignal.abort();
    const { connectMqtt } = await import('./connect-mqtt');
    const states: string[] = [];
    const topics = { publish: `lre/1/${channel}/phone`, subscribe: `lre/1/${channel}/computer` };
    const transport = connectMqtt({
      url: relay.url,
      topics,
      onMessage: () => undefined,
      onState: (state) => states.push(state),
      signal: over,
    });
    await expect(transport.send(new Uint8Array(1))).rejects.toThrow('closed');
    expect(states).toEqual([]);
    expect(relay.calls()).toBe(0);
    relay.close();
  });
});

describe('what cannot be', () => {
  it('is refused: a message longer than the relay takes', async () => {
    const relay = await startRelay(0);
    const side = new Side(relay.url, newChannel(), 'phone');
    await expect(side.say('x'.repeat(4097))).rejects.toThrow(RangeError);
    side.leave();
    await relay.close();
  });

  it('is refused: an address that is not a WebSocket’s', () => {
    expect(() => new Side('https://relay.example', newChannel(), 'phone')).toThrow(TypeError);
  });
});

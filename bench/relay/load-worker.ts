import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { Exchange } from './exchange';
import type { Order, Report } from './load-messages';

/** At once, so that the relay is not measured by how it stands a stampede. */
const CONNECTING = 20;
/** What has not come within the five minutes that a pairing lives is lost. */
const GIVEN_UP_MS = 300_000;

const exchanges: Exchange[] = [];
const report = (message: Report) => process.send?.(message);

/** Takes the next of several addresses at each connection, as a balancer or a name does. */
function spreadOver(urls: readonly string[]): void {
  let next = Math.floor(Math.random() * urls.length);
  class Spread extends WebSocket {
    constructor(_url: string, protocols: string[]) {
      next = (next + 1) % urls.length;
      const address = new URL(urls[next] ?? '');
      address.username = address.password = '';
      super(address.href, protocols);
    }
  }
  Object.assign(globalThis, { WebSocket: Spread });
}

async function connect({ urls, pairings, size }: Extract<Order, { do: 'connect' }>) {
  spreadOver(urls);
  const begun = performance.now();
  let left = pairings;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const channel = randomBytes(16).toString('base64url');
      const exchange = new Exchange(urls[0] ?? '', channel, size);
      exchanges.push(exchange);
      await exchange.open();
    }
  };
  await Promise.all(Array.from({ length: CONNECTING }, work));
  report({ told: 'connected', ms: performance.now() - begun });
}

async function exchange(): Promise<void> {
  await Promise.race([
    Promise.all(exchanges.map((one) => one.run())),
    new Promise((resolve) => setTimeout(resolve, GIVEN_UP_MS).unref()),
  ]);
  const { user, system } = process.cpuUsage();
  report({
    told: 'exchanged',
    delays: exchanges.flatMap(({ delays }) => delays),
    reconnections: exchanges.reduce((sum, one) => sum + one.reconnections, 0),
    cpuSeconds: (user + system) / 1e6,
    bytes: process.memoryUsage().rss,
  });
}

process.on('message', (order: Order) => {
  if (order.do === 'connect') void connect(order);
  else if (order.do === 'exchange') void exchange();
  else {
    for (const one of exchanges) one.leave();
    process.disconnect();
  }
});

report({ told: 'ready' });

import { afterEach, expect, it } from 'vitest';
import { DEFAULT_PORTS } from '../../sandbox/default-ports';
import { orFreeOnes } from '../../sandbox/free-ports';
import { listen, type Listening } from '../../sandbox/listen';
import { askBackground } from './support/ask-background';
import { Stage } from './support/stage';

const others: Listening[] = [];

afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

/** Another program at each of the sandbox's own ports, unless there is one already. */
async function takePorts(): Promise<void> {
  for (const port of Object.values(await orFreeOnes(DEFAULT_PORTS))) {
    if (port !== 0) others.push(await listen(() => new Response('another program'), port));
  }
}

it('the demo’s settings lead to its own sandbox, also where the usual ports are taken', async () => {
  await takePorts();
  const stage = await Stage.set({ defaultPorts: true });
  try {
    const { page } = await stage.agent.openOptions();
    const { ar24, relay, companion } = stage.sandbox;
    expect(await askBackground(page, 'getSettings')).toMatchObject({
      ...{ baseUrl: ar24, relay, companion },
    });
    const taken = Object.values(DEFAULT_PORTS).map(String);
    for (const address of [ar24, relay, companion]) {
      expect(taken).not.toContain(new URL(address).port);
    }
  } finally {
    await stage.strike();
  }
});

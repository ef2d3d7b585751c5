import { expect, it } from 'vitest';
import { giveEmail, giveIdentity, startSender, words } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

/** Longer than Chrome lets a worker wait that calls none of its APIs (30 s), and than a minute. */
const SLOW_MS = 65_000;

it(
  'hears an answer that takes 65 seconds, although the panel was closed meanwhile',
  { timeout: 150_000 },
  async () => {
    const { agent, sandbox } = on.stage;
    const panel = await startSender(agent);
    await giveEmail(panel);
    await giveIdentity(panel);
    await sandbox.post('faults', { path: '/user/identity', kind: 'delay', ms: SLOW_MS, times: 1 });
    await panel.press(words.order);
    await panel.focuses('Commande en cours');
    await agent.closePanel();

    const opened = await agent.reopenPanel();
    await opened.focuses('Commande en cours');
    await agent.closePanel();
    await agent.page.sees(words.onItsWay, SLOW_MS + 20_000);

    const { letters, calls } = await sandbox.state();
    expect(letters).toHaveLength(1);
    expect(calls.filter(({ path }) => path === '/user/identity')).toHaveLength(1);
    expect(calls.at(-1)?.outcome).toBe('success');
  },
);

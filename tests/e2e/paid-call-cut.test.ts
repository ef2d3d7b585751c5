import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { onStage } from './support/on-stage';

const on = onStage();

it('posts no second letter when the answer to a paid call is cut, however soon after the last one', async () => {
  const { agent, sandbox } = on.stage;
  // Its order was accepted a moment ago: a connection kept open from it would be used again.
  const id = await arrangeSender(on.stage, 'letter-on-its-way');
  const { page } = await agent.openOptions();
  for (let order = 1; order <= 3; order += 1) {
    const sender = await askBackground(page, 'getSender', { id });
    await sandbox.post('faults', { path: '/user/identity', kind: 'drop-after', times: 1 });
    const outcome = await askBackground(page, 'orderCredentials', {
      id,
      intention: sender?.intention ?? '',
    });
    expect(outcome).toMatchObject({ ok: true, value: { state: 'order-uncertain' } });
    expect((await sandbox.state()).letters).toHaveLength(1 + order);
  }
});

import { expect, it } from 'vitest';
import { rules } from '../../tests/relay/rules';
import { startRelay } from './start-relay';

it.each(rules)('$says', async ({ hold }) => {
  const { url, close } = await startRelay(0);
  await hold({ url, bindsUsers: true }).finally(close);
});

it('frees its port when it is closed, whoever is connected', async () => {
  const first = await startRelay(0);
  const socket = new WebSocket(first.url, ['mqtt']);
  await new Promise((resolve) => {
    socket.onopen = resolve;
  });
  await first.close();
  const second = await startRelay(Number(new URL(first.url).port));
  expect(second.url).toBe(first.url);
  await second.close();
});

import type { Page } from 'puppeteer';
import { vi } from 'vitest';
import { askBackground } from './ask-background';
import { arrangeSender } from './arrangements';
import type { Stage } from './stage';

/**
 * Orders three times within seconds, the answer to each paid call cut.
 * @returns what each order became, and how many letters there were after it
 */
export async function ordersCutThrice(stage: Stage): Promise<{ state: string; letters: number }[]> {
  const { agent, sandbox } = stage;
  // Its order was accepted a moment ago: a connection kept open from it would be used again.
  const id = await arrangeSender(stage, 'letter-on-its-way');
  const { page } = await agent.openOptions();
  const orders = [];
  for (let order = 1; order <= 3; order += 1) {
    const sender = await askBackground(page, 'getSender', { id });
    await sandbox.post('faults', { path: '/user/identity', kind: 'drop-after', times: 1 });
    const intention = sender?.intention ?? '';
    // Whom the browser ends meanwhile settles the order at the next start: the state tells.
    await askBackground(page, 'orderCredentials', { id, intention }).catch(() => undefined);
    const state = await vi.waitUntil(() => settledState(page, id), { timeout: 20_000 });
    orders.push({ state, letters: (await sandbox.state()).letters.length });
  }
  await page.close();
  return orders;
}

/** What became of the sender, once its order is no longer under way. */
async function settledState(page: Page, id: string): Promise<string | undefined> {
  const sender = await askBackground(page, 'getSender', { id }).catch(() => undefined);
  return sender?.state === 'ordering' ? undefined : sender?.state;
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { vi } from 'vitest';
import { askBackground } from './ask-background';
import { arrangeSender } from './arrangements';
import { startHttp2Front } from './http2-front';
import { PATIENCE } from './patience';
import type { Stage } from './stage';

/** What `ordersCutThrice` finds where each order, first the one that was answered, posts one letter. */
export const cutButPosted = [
  { state: 'order-uncertain', letters: 2 },
  { state: 'order-uncertain', letters: 3 },
  { state: 'order-uncertain', letters: 4 },
];

/** The sandbox's build may only call the loopback address, without encryption. */
export async function permitHttps(extension: string): Promise<void> {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://localhost/*');
  await writeFile(path, JSON.stringify(manifest));
}

/** Has AR24 called over HTTP/2 meanwhile; the stage is one that permits HTTPS and trusts. */
export async function overHttp2(stage: Stage, act: () => Promise<void>): Promise<void> {
  const { agent, sandbox } = stage;
  const front = await startHttp2Front(sandbox.ar24);
  const call = async (baseUrl: string) => {
    const { page } = await agent.openOptions();
    const access = { environment: 'other' as const, baseUrl, token: '', privateKey: '' };
    const saved = await askBackground(page, 'saveAccess', access);
    if (!saved.ok) throw new Error(`The address was refused: ${saved.problem.reason}`);
    await page.close();
  };
  try {
    await call(front.url);
    await act();
    await call(sandbox.ar24);
  } finally {
    await front.close();
  }
}

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
    const state = await vi.waitUntil(() => settledState(page, id), { timeout: PATIENCE });
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

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { forgetSenders } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { startHttp2Front } from './support/http2-front';
import { onStage } from './support/on-stage';
import { ordersCutThrice } from './support/paid-call';

/** The sandbox's build may only call the loopback address, without encryption. */
async function permitHttps(extension: string): Promise<void> {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://localhost/*');
  await writeFile(path, JSON.stringify(manifest));
}

const on = onStage({ alter: permitHttps, trusting: true });
const once = [
  { state: 'order-uncertain', letters: 2 },
  { state: 'order-uncertain', letters: 3 },
  { state: 'order-uncertain', letters: 4 },
];

afterEach(() => forgetSenders(on.stage));

it('posts no second letter when the answer to a paid call is cut, however soon after the last one', async () => {
  expect(await ordersCutThrice(on.stage)).toEqual(once);
});

it('posts none over HTTP/2 either, where the calls share a connection', async () => {
  const { agent, sandbox } = on.stage;
  const front = await startHttp2Front(sandbox.ar24);
  try {
    const { page } = await agent.openOptions();
    const access = { environment: 'other' as const, baseUrl: front.url };
    const secrets = { token: '', privateKey: '' };
    const saved = await askBackground(page, 'saveAccess', { ...access, ...secrets });
    expect(saved).toMatchObject({ ok: true });
    expect(await ordersCutThrice(on.stage)).toEqual(once);
  } finally {
    await front.close();
  }
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { camille } from './support/journey';
import { startHttp2Front, type Http2Front } from './support/http2-front';
import { onStage } from './support/on-stage';

/** The sandbox's build may only call the loopback address, without encryption. */
async function permitHttps(extension: string): Promise<void> {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('https://localhost/*');
  await writeFile(path, JSON.stringify(manifest));
}

const on = onStage({ alter: permitHttps, trusting: true });
let front: Http2Front | undefined;

afterEach(async () => {
  await front?.close();
  await on.stage.sandbox.post('reset');
});

it.each(['HTTP/1.1', 'HTTP/2'])(
  'posts no second letter by %s when the answer to a paid call is cut, however soon after the last one',
  async (protocol) => {
    const { agent, sandbox } = on.stage;
    const { page } = await agent.openOptions();
    if (protocol === 'HTTP/2') {
      front = await startHttp2Front(sandbox.ar24);
      const access = { environment: 'other' as const, baseUrl: front.url };
      const saved = await askBackground(page, 'saveAccess', {
        ...access,
        token: '',
        privateKey: '',
      });
      expect(saved).toMatchObject({ ok: true });
    }
    const id = await arrangeSender(on.stage, 'account-created', {
      ...camille,
      email: `${protocol.slice(-1)}-${camille.email}`,
    });
    const order = async () => {
      const sender = await askBackground(page, 'getSender', { id });
      return askBackground(page, 'orderCredentials', { id, intention: sender?.intention ?? '' });
    };
    // A connection kept open from it would be used again.
    expect(await order()).toMatchObject({ ok: true, value: { state: 'letter-on-its-way' } });
    for (let orders = 1; orders <= 3; orders += 1) {
      await sandbox.post('faults', { path: '/user/identity', kind: 'drop-after', times: 1 });
      expect(await order()).toMatchObject({ ok: true, value: { state: 'order-uncertain' } });
      expect((await sandbox.state()).letters).toHaveLength(1 + orders);
    }
  },
);

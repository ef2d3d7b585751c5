import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { noEffort } from './support/effort';
import type { LaunchedBrowser } from './support/launch-browser';
import { launchFirefox } from './support/launch-firefox';
import { copyBuild } from './support/one-language-build';
import { Screen } from './support/screen';
import { goThroughTrial } from './support/trial-journey';

let folder: string;
let launched: Required<LaunchedBrowser>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lre-trial-'));
  const extension = join(folder, 'extension');
  await copyBuild(extension, 'fr', 'firefox', 'store');
  launched = (await launchFirefox(extension, { knowsNoSite: true })) as Required<LaunchedBrowser>;
});

afterAll(async () => {
  await launched.browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

it('takes a stranger in Firefox from the first steps of the store build to a letter that is accepted', async () => {
  const { findOwn, extensionUrl, ways } = launched;
  const opened = async (path: string) =>
    new Screen(await findOwn(`${extensionUrl}${path}`), noEffort(), ways);
  await goThroughTrial(opened, folder);
});

it('has shown the workstation’s own pages nothing of it', async () => {
  const page = await launched.openOwn(`${launched.extensionUrl}options.html`);
  expect(await askBackground(page, 'listSenders')).toMatchObject({ rows: [] });
  expect(await askBackground(page, 'getStatus')).toMatchObject({ credentials: 'missing' });
});

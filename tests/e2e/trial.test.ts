import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { noEffort } from './support/effort';
import { launchBrowser, type LaunchedBrowser } from './support/launch-browser';
import { copyBuild } from './support/one-language-build';
import { PATIENCE } from './support/patience';
import { Screen } from './support/screen';
import { goThroughTrial } from './support/trial-journey';

let folder: string;
let launched: LaunchedBrowser;
/** Every address that a page of the trial has asked for. */
const requests: string[] = [];

const screen = (page: Page) => new Screen(page, noEffort());

async function opened(path: string): Promise<Screen> {
  const url = `${launched.extensionUrl}${path}`;
  const target = await launched.browser.waitForTarget((one) => one.url().startsWith(url), {
    timeout: PATIENCE,
  });
  const page = await target.asPage();
  page.on('request', (request) => void requests.push(request.url()));
  return screen(page);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lre-trial-'));
  const extension = join(folder, 'extension');
  await copyBuild(extension, 'fr', 'chromium', 'store');
  launched = await launchBrowser({
    ...{ extension, profile: join(folder, 'profile'), knowsNoSite: true },
  });
});

afterAll(async () => {
  await launched.browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

it('takes a stranger from the first steps of the store build, which open by themselves, to a letter that is accepted', () =>
  goThroughTrial(opened, folder));

it('has shown the workstation’s own pages nothing of it, and has asked the network for nothing', async () => {
  const { page } = screen(await launched.browser.newPage());
  await page.goto(`${launched.extensionUrl}options.html`);
  expect(await askBackground(page, 'listSenders')).toMatchObject({ rows: [] });
  expect(await askBackground(page, 'getStatus')).toMatchObject({ credentials: 'missing' });
  await page.close();
  const elsewhere = requests.filter((url) => !/^(chrome-extension|data|blob):/.test(url));
  expect(elsewhere).toEqual([]);
});

it('is left by one click, and forgotten', async () => {
  const office = await opened('trial.html');
  await office.press('Quitter l’essai');
  await office.sees('Réglages');
  const left = await office.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    session: Object.keys(await chrome.storage.session.get(null)),
  }));
  expect(left.databases).not.toContain('expediteurs-lre-trial');
  expect(left.session.filter((name) => name.startsWith('trial:'))).toEqual([]);
  const trialPages = launched.browser.targets().filter((target) => target.url().includes('trial'));
  expect(trialPages).toEqual([]);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { buildExtension } from './support/build-extension';
import { noEffort } from './support/effort';
import {
  camille,
  chooseFile,
  giveEmail,
  giveIdentity,
  seesIdentified,
  typePassphrase,
  words,
} from './support/journey';
import { launchBrowser, type LaunchedBrowser } from './support/launch-browser';
import { copyBuild } from './support/one-language-build';
import { PATIENCE } from './support/patience';
import { Screen } from './support/screen';

/** A code is taken once: after the proof the next one comes within half a minute. */
const NEXT_CODE = 40_000;
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
  await buildExtension('store', 'chromium');
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

it('takes a stranger from the first steps of the store build, which open by themselves, to a letter that is accepted', async () => {
  const steps = await opened('welcome.html');
  await steps.press('Essayer sans compte');
  const office = await opened('trial.html');
  await office.sees('Rien n’est envoyé, rien n’est payé.');

  await office.press('Gérer les expéditeurs de lettres recommandées');
  await office.press(words.add);
  const panel = await opened('sidepanel.html?trial');
  await panel.sees('Essai');
  await giveEmail(panel);
  await giveIdentity(panel);
  await panel.press(words.order);
  await panel.focuses(words.onItsWay);

  await panel.press('Ouvrir la lettre d’essai');
  const letter = await opened('trial-letter.html');
  await letter.sees('Lettre d’essai');
  const picture = await letter.page.waitForSelector('>>> img');
  const file = join(folder, 'letter.png');
  await picture?.screenshot({ path: file });

  await office.page.bringToFront();
  await chooseFile(panel, file);
  await panel.sees(words.scanned);
  await typePassphrase(panel);
  await seesIdentified(panel);

  await office.press('LRE', 'link');
  await office.choose('Expéditeur', camille.email);
  // Chosen before the page script knew the senders, it is for the person to say.
  if (await office.shows('button', 'Remplir le code', 3000)) await office.press('Remplir le code');
  await office.sees(`Code de ${camille.name} rempli`, NEXT_CODE);
  await office.press('Envoyer la LRE');
  await office.sees('acceptée par AR24');
  await office.sees('Vous avez tout vu.');
});

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

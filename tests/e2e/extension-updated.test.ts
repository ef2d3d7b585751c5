import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { expect, it } from 'vitest';
import { camille, startSender, words } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

/** Without its developer mode the browser would disable an extension that is not from its store. */
async function allowUnpacked(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  await page.close();
}

/** The browser takes the new version from the disk and starts the extension anew. */
async function update(): Promise<void> {
  const { agent, folder } = on.stage;
  const path = join(folder, 'extension', 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  await writeFile(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
  await allowUnpacked(agent.browser);
  const options = await agent.openOptions();
  const gone = new Promise((resolve) => options.page.once('close', resolve));
  await options.page.evaluate(() => setTimeout(() => chrome.runtime.reload()));
  await gone;
}

const PANEL = 'lre-accounts-panel';

it('goes on amid the wizard after an update, from the page that was open all along', async () => {
  const { agent } = on.stage;
  let panel = await startSender(agent);
  await panel.fill('Adresse e-mail', camille.email);
  await panel.press(words.next);
  await panel.focuses('Informations de l’expéditeur');
  await panel.fill('Nom', camille.lastname);
  const { page } = agent.page;
  await page.$eval(PANEL, (element) => element.classList.add('old'));
  await update();

  await page.bringToFront();
  await page.waitForSelector(`${PANEL}:not(.old)`);
  expect(await page.$$(PANEL)).toHaveLength(1);
  panel = await agent.opensPanelBy(() => agent.page.pressText(camille.email));
  await panel.focuses('Informations de l’expéditeur');
  const name = await panel.find('textbox', 'Nom');
  expect(await name.evaluate((field) => (field as HTMLInputElement).value)).toBe(camille.lastname);
});

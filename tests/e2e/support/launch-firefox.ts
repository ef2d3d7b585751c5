import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { FIREFOX_ID } from '../../../scripts/package/extension-ids';
import { FIREFOX_PLACES } from '../../../scripts/setup/firefox.mjs';
import { FirefoxChrome } from './firefox-chrome';
import { firefoxWays } from './firefox-ways';
import type { LaunchedBrowser } from './launch-browser';
import { PATIENCE } from './patience';

export interface FirefoxOptions {
  /** Whether it takes each certificate for a good one. */
  readonly trusting?: boolean | undefined;
  /** Firefox itself, or a program that starts it. */
  readonly program?: string | undefined;
  /** A store build knows no back office: nothing of it runs in pages until somebody permits one. */
  readonly knowsNoSite?: boolean;
}

/** Where Firefox is. @throws where it is not installed */
export function firefoxPath(): string {
  const path = [process.env.FIREFOX_PATH ?? '', ...FIREFOX_PLACES].find(existsSync);
  if (path) return path;
  throw new Error(
    'Firefox is not installed, and the extension is tested in it: apt-get install firefox-esr, or set FIREFOX_PATH to one.',
  );
}

/** Starts Firefox with nothing in it. @throws where it is not installed */
export function startFirefox(
  preferences: Record<string, unknown> = {},
  { trusting = false, program = firefoxPath() }: FirefoxOptions = {},
): Promise<Browser> {
  return puppeteer.launch({
    ...{ browser: 'firefox', executablePath: program, headless: true },
    defaultViewport: null,
    acceptInsecureCerts: trusting,
    // Only the browser’s own window can open a page of an extension in a tab.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR,fr', ...preferences },
  });
}

/** Starts Firefox with the extension, and waits until its background is ready. */
export async function launchFirefox(
  extension: string,
  options: FirefoxOptions = {},
): Promise<LaunchedBrowser> {
  const host = randomUUID();
  const uuids = JSON.stringify({ [FIREFOX_ID]: host });
  const browser = await startFirefox({ 'extensions.webextensions.uuids': uuids }, options);
  await browser.installExtension(extension);
  const chromeWindow = await FirefoxChrome.of(browser);
  const findOwn = (url: string) => pageAt(browser, url);
  const openOwn = async (url: string) => {
    await chromeWindow.evaluate(`{
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
    }`);
    return findOwn(url);
  };
  const extensionUrl = `moz-extension://${host}/`;
  const launched = { browser, extensionUrl, openOwn, findOwn, ways: firefoxWays };
  if (options.knowsNoSite) return launched;
  const settings = await openOwn(`${extensionUrl}options.html`);
  await settings.waitForFunction(
    async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0,
    { polling: 50, timeout: PATIENCE },
  );
  await settings.close();
  return launched;
}

/** Waits for a tab whose address begins so; Puppeteer isn’t told the address of an extension’s page. */
async function pageAt(browser: Browser, url: string): Promise<Page> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) {
      // A page that navigates answers nothing for an instant.
      const ready = page.evaluate(() => document.readyState === 'complete' && location.href);
      if (String(await ready.catch(() => '')).startsWith(url)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No tab came to ${url} within ${PATIENCE} ms.`);
}

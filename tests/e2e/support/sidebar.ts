import type { Page } from 'puppeteer';
import { FIREFOX_ID } from '../../../scripts/package/extension-ids';
import type { FirefoxChrome } from './firefox-chrome';
import { PATIENCE } from './patience';
import { shownText } from './shown-text';

/** What of the sidebar’s window `shownText` refers to. */
const NEEDED = 'document, Node, Element, HTMLInputElement';

/** Firefox’s sidebar: no tab, so it is reached through the browser’s window and a tab of the extension. */
export class Sidebar {
  /** @param neighbour any page of the extension in a tab */
  constructor(
    private readonly chromeWindow: FirefoxChrome,
    private readonly neighbour: Page,
  ) {}

  /** Presses the extension’s icon in the toolbar, which opens or closes the sidebar. */
  async pressIcon(): Promise<void> {
    await this.chromeWindow.evaluate(`{
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      extension.apiManager.global.browserActionFor(extension).triggerAction(window);
    }`);
  }

  /** Waits until this can be read in it. */
  async sees(text: string): Promise<void> {
    const source = `chrome.extension.getViews({ type: 'sidebar' }).some(
      ({ ${NEEDED} }) => (${shownText.toString()})().includes(${JSON.stringify(text)}),
    )`;
    await this.neighbour.waitForFunction(source, { polling: 100, timeout: PATIENCE });
  }
}

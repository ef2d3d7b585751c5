import type { Browser, Page, Target } from 'puppeteer';
import { noEffort, type Effort } from './effort';
import { killWorker } from './kill-worker';
import type { LaunchedBrowser } from './launch-browser';
import type { SandboxControl } from '../../../sandbox/control/sandbox-control';
import { PATIENCE } from './patience';
import { Screen } from './screen';

/** Milliseconds after which a list that opens by itself would have done so. */
const A_MOMENT = 700;

/** The person at the browser: one tab of the back office, and the side panel beside it. */
export class Agent {
  readonly effort: Effort = noEffort();
  readonly browser: Browser;
  readonly extensionUrl: string;
  #page: Screen | null = null;
  #panel: Screen | null = null;

  constructor(
    private readonly launched: LaunchedBrowser,
    private readonly sandbox: SandboxControl,
  ) {
    this.browser = launched.browser;
    this.extensionUrl = launched.extensionUrl;
  }

  /** The tab of the back office. */
  get page(): Screen {
    if (!this.#page) throw new Error('No page of the back office was opened yet.');
    return this.#page;
  }

  /** The side panel. */
  get panel(): Screen {
    if (!this.#panel) throw new Error('The side panel was not opened yet.');
    return this.#panel;
  }

  /** What is open, by name. */
  screens(): [name: 'page' | 'panel', screen: Screen][] {
    const all = [
      ['page', this.#page],
      ['panel', this.#panel],
    ] as const;
    return all.flatMap(([name, screen]) => (screen ? [[name, screen]] : []));
  }

  async visit(path: string): Promise<Screen> {
    this.#page ??= this.#screen((await this.browser.pages())[0] ?? (await this.browser.newPage()));
    await this.#page.page.bringToFront();
    await this.#page.page.goto(this.sandbox.page(path), { waitUntil: 'load' });
    return this.#page;
  }

  /** Goes to the account page, and opens its list of senders unless it opens by itself. */
  async manageSenders(): Promise<void> {
    const page = await this.visit('/compte/informations');
    const manage = 'Gérer les expéditeurs de lettres recommandées';
    await page.find('button', manage);
    while (!(await page.shows('button', 'Ajouter un expéditeur', A_MOMENT))) {
      await page.press(manage);
    }
  }

  /** Presses a button of the page that opens the side panel, and waits until it is there. */
  async opensPanelBy(press: () => Promise<void>): Promise<Screen> {
    await press();
    return this.panelAppears();
  }

  /** Waits for the side panel that is being opened. */
  async panelAppears(): Promise<Screen> {
    const page = await this.#panelPage();
    await page.waitForFunction(() => innerWidth > 0 && document.body.childElementCount > 0);
    this.#panel = this.#screen(page);
    return this.#panel;
  }

  /** Opens or closes the panel, as a click on the extension's icon does. */
  async clickToolbarIcon(extensionId = new URL(this.extensionUrl).host): Promise<void> {
    const extensions = await this.browser.extensions();
    const extension = extensions.get(extensionId);
    if (!extension) throw new Error('The browser does not know the extension.');
    await this.page.page.triggerExtensionAction(extension);
  }

  async closePanel(): Promise<void> {
    await this.panel.page.close();
    this.#panel = null;
  }

  /** Closes the panel and opens it again. */
  async reopenPanel(): Promise<Screen> {
    if (this.#panel) await this.closePanel();
    await this.clickToolbarIcon();
    return this.panelAppears();
  }

  /** The panel as it opens: if it is open already, it is loaded anew, which takes half of the time. */
  async freshPanel(): Promise<Screen> {
    if (!this.#panel || this.#panel.page.isClosed()) return this.reopenPanel();
    await this.#panel.page.reload();
    return this.panelAppears();
  }

  /** Ends the background as the browser does when it is idle: nothing in its memory is left. */
  killWorker(): Promise<void> {
    return killWorker(this);
  }

  /** Waits for a tab of the extension to open: `options.html` or `camera.html`. */
  async tab(name: string): Promise<Screen> {
    const target = await this.browser.waitForTarget((candidate) =>
      candidate.url().startsWith(`${this.extensionUrl}${name}`),
    );
    return this.#screen(await target.asPage());
  }

  openOptions(): Promise<Screen> {
    return this.openTab('options.html');
  }

  /** Opens a page of the extension in a new tab; `script` runs there before the page's own. */
  async openTab(path: string, script?: string): Promise<Screen> {
    const url = `${this.extensionUrl}${path}`;
    if (this.launched.openOwn) return this.#screen(await this.launched.openOwn(url));
    const page = await this.browser.newPage();
    if (script) await page.evaluateOnNewDocument(script);
    await page.goto(url);
    // A tab that another one covers takes no clicks.
    await page.bringToFront();
    return this.#screen(page);
  }

  async #panelPage(): Promise<Page> {
    const { findOwn, extensionUrl } = this.launched;
    if (findOwn) return findOwn(`${extensionUrl}sidepanel.html`);
    const target = await this.browser.waitForTarget(isPanel, { timeout: PATIENCE });
    return target.asPage();
  }

  #screen(page: Page): Screen {
    return new Screen(page, this.effort, this.launched.ways);
  }
}

const isPanel = (target: Target) => target.url().endsWith('/sidepanel.html');

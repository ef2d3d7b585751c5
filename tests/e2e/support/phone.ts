import puppeteer, { type Browser, type Page } from 'puppeteer';
import { browserPath } from '../../../scripts/setup/browser.mjs';
import { noEffort } from './effort';
import { firefoxWays } from './firefox-ways';
import { startFirefox } from './launch-firefox';
import { PATIENCE } from './patience';
import { Screen } from './screen';
import { chromiumWays, type Ways } from './ways';

/** A browser of its own the size of a phone, with touch, and the letter before its camera. */
export class Phone {
  /** How often the person has touched the screen. */
  taps = 0;
  #screen: Screen | null = null;

  private constructor(
    private readonly browser: Browser,
    private readonly ways: Ways = chromiumWays,
  ) {}

  /** @param film what its camera sees, opened when the camera starts */
  static async launch(film: string): Promise<Phone> {
    const browser = await puppeteer.launch({
      executablePath: browserPath(),
      headless: true,
      pipe: true,
      defaultViewport: { width: 390, height: 844, isMobile: true, hasTouch: true },
      args: [
        ...['--disable-quic', '--disable-component-update', '--no-first-run', '--disable-gpu'],
        ...['--accept-lang=fr-FR,fr,en', '--lang=fr-FR'],
        ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
        `--use-file-for-fake-video-capture=${film}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    return new Phone(browser);
  }

  /** Firefox, whose camera shows a picture of its own that holds no code. */
  static async launchFirefox(): Promise<Phone> {
    const browser = await startFirefox({
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    });
    return new Phone(browser, firefoxWays);
  }

  /** What the phone shows. */
  get screen(): Screen {
    if (!this.#screen) throw new Error('The phone has opened nothing yet.');
    return this.#screen;
  }

  get page(): Page {
    return this.screen.page;
  }

  /** Opens what the QR code said, as the phone's camera app does: in a tab of its own. */
  async open(address: string): Promise<Screen> {
    const page = await this.browser.newPage();
    await page.goto(address);
    this.#screen = new Screen(page, noEffort(), this.ways);
    return this.#screen;
  }

  /** Touches what reads so. */
  async tap(text: string): Promise<void> {
    const found = await this.page.waitForSelector(`>>> ::-p-text(${text})`, {
      ...{ visible: true, timeout: PATIENCE },
    });
    await found?.tap();
    this.taps += 1;
  }

  /** The six digits to be found on the computer, as `042 917`. */
  async code(): Promise<string> {
    await this.screen.sees('Choisissez ce code sur l’ordinateur');
    const shown = await this.screen.text();
    const code = /\b(\d{3})\s+(\d{3})\b/.exec(shown);
    if (!code) throw new Error(`The phone shows no code:\n${shown}`);
    return `${code[1]} ${code[2]}`;
  }

  /** What reads letters was brought along, and is kept for when there is no network. */
  async keepsDecoders(): Promise<void> {
    const kept = async () => {
      const named = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const files = await Promise.all(named.map((cache) => cache.keys()));
      return files.flat().some(({ url }) => url.endsWith('.wasm'));
    };
    await this.page.waitForFunction(kept, { timeout: PATIENCE, polling: 100 });
  }

  /** The names of the versions of the page that it keeps. */
  versions(): Promise<string[]> {
    return this.page.evaluate(() => caches.keys());
  }

  /** The person puts it away: its page is gone, and with it all that it knew. */
  async lose(): Promise<void> {
    await this.page.close();
    this.#screen = null;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

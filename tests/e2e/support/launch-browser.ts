import puppeteer, {
  TargetType,
  type Browser,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer';
import { browserPath } from '../../../scripts/setup/browser.mjs';
import { PATIENCE } from './patience';
import type { Ways } from './ways';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Folder of the browser's profile: kept from one launch to the next. */
  readonly profile: string;
  /** A film (`.mjpeg`) that the only webcam shows. */
  readonly webcam?: string;
  readonly headless?: boolean;
  /** Folders of other extensions to load. */
  readonly alongside?: readonly string[];
  /** Whether it takes each certificate for a good one. */
  readonly trusting?: boolean;
  /** A file that the browser notes every request in, its own and each worker’s included. */
  readonly netLog?: string | undefined;
  /** The browser itself, or a program that starts it. */
  readonly program?: string | undefined;
  /** A store build knows no back office: nothing of it runs in pages until somebody permits one. */
  readonly knowsNoSite?: boolean;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** `chrome-extension://ID/` or its like. */
  readonly extensionUrl: string;
  /** How a page of the extension opens in a tab, where it can’t be navigated to. */
  readonly openOwn?: (url: string) => Promise<Page>;
  /** How a page of the extension is waited for, where the browser doesn’t tell of its address. */
  readonly findOwn?: (url: string) => Promise<Page>;
  /** Chromium’s, unless told. */
  readonly ways?: Ways;
}

/** Starts the browser of `CHROME_PATH` with the extension, and waits until its background is ready. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    executablePath: options.program ?? browserPath(),
    headless,
    pipe: true,
    timeout: PATIENCE,
    enableExtensions: [options.extension, ...(options.alongside ?? [])],
    userDataDir: options.profile,
    defaultViewport: null,
    handleSIGINT: headless,
    // A person is at it: nobody needs the bar that says who else is.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: browserArguments(options, headless),
  });
  const target = await browser.waitForTarget(isBackground, { timeout: PATIENCE });
  const worker = await target.worker();
  if (!worker) throw new Error('The background has ended before it was ready.');
  if (!options.knowsNoSite) await siteScripts(worker);
  // Puppeteer never lets a worker go on whose target it was attached to by hand: it would start again
  // paused, for good. Without a session, each worker is a target of its own.
  await worker.client.detach();
  return { browser, extensionUrl: new URL('/', target.url()).href };
}

function browserArguments(
  { webcam, trusting, netLog }: LaunchOptions,
  headless: boolean,
): string[] {
  return [
    '--disable-quic',
    '--disable-component-update',
    // The pages under the address bar, which nobody types into, take more of the machine than the rest of a start.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
    '--window-size=1280,900',
    '--no-first-run',
    '--accept-lang=fr-FR,fr,en',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? ['--disable-gpu'] : []),
    ...(netLog ? [`--log-net-log=${netLog}`] : []),
    ...(trusting ? ['--ignore-certificate-errors'] : []),
    ...(webcam
      ? [
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-video-capture=${webcam}`,
        ]
      : []),
  ];
}

/** Resolves once the background has registered what runs in the permitted pages. */
async function siteScripts(worker: WebWorker): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    // The first questions can come before the browser has given the worker its `chrome`.
    const registered = await worker
      .evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)
      .catch(() => 0);
    if (registered > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The background did not register its page scripts in time.');
}

/** The background of ours among those of all extensions. */
const isBackground = (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().endsWith('/background.js');

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { Agent } from '../e2e/support/agent';
import { askBackground } from '../e2e/support/ask-background';
import { killWorker } from '../e2e/support/kill-worker';
import { launchBrowser, type LaunchedBrowser } from '../e2e/support/launch-browser';
import { copyBuild } from '../e2e/support/one-language-build';
import { SandboxControl } from '../../sandbox/control/sandbox-control';
import { within } from './within';

/**
 * One browser with the extension, kept over many runs. Each run has a simulator of its own: nothing
 * that is under way, and no open connection, is left of the run before.
 */
export class Lane {
  /** How many times something was ended by force: what was asked meanwhile may have no answer. */
  deaths = 0;
  #dying = 0;
  #launched: LaunchedBrowser | null = null;
  #sandbox: SandboxControl | null = null;
  #agent: Agent | null = null;
  #windows: (Promise<Page> | null)[] = [];
  #restart: Promise<void> | null = null;

  private constructor(readonly folder: string) {}

  static async open(): Promise<Lane> {
    const folder = await mkdtemp(join(tmpdir(), 'lre-chaos-'));
    await copyBuild(join(folder, 'extension'), 'fr');
    return new Lane(folder);
  }

  get sandbox(): SandboxControl {
    return present(this.#sandbox);
  }

  get agent(): Agent {
    return present(this.#agent);
  }

  /** A new world for the next run: no account, no sender, a simulator of its own. */
  async begin(): Promise<void> {
    this.#sandbox = await SandboxControl.start();
    if (this.#launched?.browser.connected) this.#meet(this.#launched);
    else await this.#launch();
    const page = await this.window(0);
    await askBackground(page, 'forgetEverything');
    const access = { environment: 'other' as const, baseUrl: this.sandbox.ar24 };
    await askBackground(page, 'saveAccess', { ...access, token: '', privateKey: '' });
  }

  async end(): Promise<void> {
    await this.#sandbox?.close();
    this.#sandbox = null;
  }

  /** Ends the browser, and forgets its profile: what comes next starts from nothing. */
  async discard(): Promise<void> {
    if (this.#launched) await endAtOnce(this.#launched.browser);
    this.#launched = null;
    this.#windows = [];
    await rm(join(this.folder, 'profile'), removal);
  }

  async close(): Promise<void> {
    await this.end();
    await this.discard();
    await rm(this.folder, removal);
  }

  /** A page of the extension in the browser's first or second window; opened where it is not. */
  async window(index: number): Promise<Page> {
    await this.#restart;
    const known = await this.#windows[index]?.catch(() => null);
    if (known && !known.isClosed()) return known;
    const opening = this.#open(index);
    this.#windows[index] = opening;
    return opening;
  }

  /** Whether something is being ended by force right now. */
  get dying(): boolean {
    return this.#dying > 0;
  }

  /** Ends something, which may take a while. */
  async byForce(end: () => Promise<unknown>): Promise<void> {
    this.deaths += 1;
    this.#dying += 1;
    // What is gone already needs no end.
    await within(ENDS_WITHIN, end()).catch(() => undefined);
    this.#dying -= 1;
  }

  async closeWindow(index: number): Promise<void> {
    const closing = this.#windows[index];
    this.#windows[index] = null;
    const page = await closing?.catch(() => null);
    await this.byForce(async () => page?.close());
  }

  async reloadWindow(index: number): Promise<void> {
    const page = await this.#windows[index]?.catch(() => null);
    await this.byForce(async () => page?.reload());
  }

  /** Ends the background at any moment. */
  killWorker(): Promise<void> {
    const launched = present(this.#launched);
    return this.byForce(() => killWorker(launched));
  }

  /** Ends the browser and starts it again with its profile. @param crash without a farewell */
  async restartBrowser(crash: boolean): Promise<void> {
    this.#restart ??= this.#restartNow(crash).finally(() => (this.#restart = null));
    await this.#restart;
  }

  async #restartNow(crash: boolean): Promise<void> {
    const { browser } = present(this.#launched);
    await this.byForce(() => (crash ? endAtOnce(browser) : browser.close()));
    this.#windows = [];
    await this.#launch();
  }

  async #launch(): Promise<void> {
    this.#launched = await launchBrowser({
      extension: join(this.folder, 'extension'),
      profile: join(this.folder, 'profile'),
    });
    this.#meet(this.#launched);
  }

  #meet(launched: LaunchedBrowser): void {
    this.#agent = new Agent(launched, this.sandbox);
  }

  async #open(index: number): Promise<Page> {
    const { browser, extensionUrl } = present(this.#launched);
    const page = await browser.newPage(index === 0 ? { type: 'tab' } : { type: 'window' });
    await page.goto(`${extensionUrl}options.html`);
    return page;
  }
}

/** As a crash does, without a farewell. */
async function endAtOnce(browser: Browser): Promise<void> {
  const process = browser.process();
  if (process?.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  await ended;
}

/** A page that is closed amid its reload is never heard of again. */
const ENDS_WITHIN = 10_000;

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

function present<T>(value: T | null): T {
  if (value === null) throw new Error('The lane has no run under way.');
  return value;
}

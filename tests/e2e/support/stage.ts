import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { DEFAULT_PORTS } from '../../../sandbox/default-ports';
import { orFreeOnes } from '../../../sandbox/free-ports';
import type { Outcome } from '../../../lib/errors';
import { Agent } from './agent';
import { askBackground } from './ask-background';
import type { BrowserName } from './build-extension';
import { launchBrowser } from './launch-browser';
import { browserUnderPolicy } from './browser-under-policy';
import { netLogIn } from './noted-requests';
import { launchFirefox } from './launch-firefox';
import { copyBuild, type Language } from './one-language-build';
import { SandboxControl } from '../../../sandbox/control/sandbox-control';

export interface StageOptions {
  /** Chromium, unless told. */
  readonly browser?: BrowserName;
  readonly language?: Language;
  readonly webcam?: string;
  readonly headless?: boolean;
  /** Folders of other extensions to load. */
  readonly alongside?: readonly string[];
  /** Whether the browser takes each certificate for a good one. */
  readonly trusting?: boolean;
  /** Whether every request is noted: see `noted-requests.ts`. */
  readonly netLog?: boolean;
  /** What the administrator has set for the extension. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Changes the stage's own copy of the build before it is loaded. */
  readonly alter?: (extension: string) => Promise<void>;
  /** The ports that the build knows by itself, as far as they are free; any free ones otherwise. */
  readonly defaultPorts?: boolean;
}

/** A sandbox, a browser with a fresh profile, and somebody to use them. */
export class Stage {
  private constructor(
    readonly sandbox: SandboxControl,
    /** Where the files of this run go; gone with the stage. */
    readonly folder: string,
    private readonly options: StageOptions,
    private currentAgent: Agent,
  ) {}

  static async set(options: StageOptions = {}): Promise<Stage> {
    const ports = options.defaultPorts ? await orFreeOnes(DEFAULT_PORTS) : undefined;
    const sandbox = await SandboxControl.start(ports);
    const folder = await mkdtemp(join(tmpdir(), 'lre-'));
    await copyBuild(join(folder, 'extension'), options.language ?? 'fr', options.browser);
    await options.alter?.(join(folder, 'extension'));
    const agent = await launch(folder, sandbox, options);
    if (!options.defaultPorts || ports?.ar24Port === 0) await useSimulator(agent, sandbox);
    if (ports && (ports.relayPort === 0 || ports.companionPort === 0)) {
      await useHandoff(agent, sandbox);
    }
    return new Stage(sandbox, folder, options, agent);
  }

  get agent(): Agent {
    return this.currentAgent;
  }

  /** Closes the browser and starts it again with the same profile. */
  async restartBrowser(): Promise<Agent> {
    await this.currentAgent.browser.close();
    this.currentAgent = await launch(this.folder, this.sandbox, this.options);
    return this.currentAgent;
  }

  /** Writes what the tab and the panel show to `path-page.png` and `path-panel.png`. */
  async picture(path: string): Promise<void> {
    for (const [name, screen] of this.currentAgent.screens()) {
      // A screen that is gone has nothing to show.
      await screen.page.screenshot({ path: `${path}-${name}.png` }).catch(() => undefined);
    }
  }

  async strike(): Promise<void> {
    await this.currentAgent.browser.close();
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function launch(
  folder: string,
  sandbox: SandboxControl,
  { browser, webcam, headless, alongside, trusting, netLog, policy }: StageOptions,
): Promise<Agent> {
  const program = policy && (await browserUnderPolicy(folder, policy, browser));
  if (browser === 'firefox') {
    const extension = join(folder, 'extension');
    return new Agent(await launchFirefox(extension, { trusting, program }), sandbox);
  }
  const launched = await launchBrowser({
    extension: join(folder, 'extension'),
    profile: join(folder, 'profile'),
    ...{ webcam, headless, alongside, trusting, program },
    netLog: netLog ? netLogIn(folder) : undefined,
  });
  return new Agent(launched, sandbox);
}

/** Points the extension at this stage's simulator, as its settings would. */
async function useSimulator(agent: Agent, sandbox: SandboxControl): Promise<void> {
  const secrets = { token: '', privateKey: '' };
  const access = { environment: 'other' as const, baseUrl: sandbox.ar24, ...secrets };
  await inOptions(agent, (page) => askBackground(page, 'saveAccess', access));
}

/** Points it at this stage's relay and phone page. */
async function useHandoff(agent: Agent, { relay, companion }: SandboxControl): Promise<void> {
  const addresses = { relay, companion };
  await inOptions(agent, (page) => askBackground(page, 'saveHandoffAddresses', addresses));
}

async function inOptions(
  agent: Agent,
  save: (page: Page) => Promise<Outcome<unknown>>,
): Promise<void> {
  const { page } = await agent.openOptions();
  const outcome = await save(page);
  if (!outcome.ok) throw new Error(`The sandbox's address was refused: ${outcome.problem.reason}`);
  await page.close();
}

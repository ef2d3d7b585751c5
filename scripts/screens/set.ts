import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer';
import credentials from '../../sandbox/credentials.json' with { type: 'json' };
import type { MethodName, Params, Result } from '../../lib/messaging/protocol';
import type { Route } from '../../lib/messaging/views';
import { askBackground } from '../../tests/e2e/support/ask-background';
import { PATIENCE } from '../../tests/e2e/support/patience';
import type { Screen } from '../../tests/e2e/support/screen';
import type { Stage } from '../../tests/e2e/support/stage';
import type { Scene } from './scene';

/** The place where scenes are set: reached by messages and ids, so that it works in every language. */
export class Set {
  #backstage: Page | null = null;

  constructor(readonly stage: Stage) {}

  /** An extension page out of sight, to speak to the background from. */
  async #extensionPage(): Promise<Page> {
    this.#backstage ??= (await this.stage.agent.openOptions()).page;
    return this.#backstage;
  }

  async ask<Name extends MethodName>(
    name: Name,
    ...params: Params<Name> extends undefined ? [] : [Params<Name>]
  ): Promise<Result<Name>> {
    return askBackground(await this.#extensionPage(), name, ...params);
  }

  /** `fr` or `en`: that of the extension. */
  async language(): Promise<string> {
    const page = await this.#extensionPage();
    return page.evaluate(() => chrome.i18n.getMessage('language'));
  }

  /** The window of the back office's tab and of the panel beside it. */
  async windowId(): Promise<number> {
    const page = await this.#extensionPage();
    return page.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  }

  /** No sender here, no hand-off, nobody at AR24, access and site as in a fresh profile. */
  async clear(): Promise<void> {
    await this.ask('endHandoff');
    await this.ask('leavePointing', { skips: false });
    const { rows } = await this.ask('listSenders');
    for (const { id } of rows) await this.ask('removeSender', { id });
    await this.stage.sandbox.post('reset');
    await this.ask('saveAccess', {
      ...{ environment: 'other', baseUrl: this.stage.sandbox.ar24 },
      ...credentials,
    });
    await this.ask('addSite', { pattern: 'http://127.0.0.1/*' });
    await this.lookUp(false);
  }

  /** Switches the look-ups on or off. */
  async lookUp(wanted: boolean): Promise<void> {
    for (const name of ['company', 'address'] as const) {
      await this.ask('saveLookup', { name, wanted });
    }
  }

  /** Brings a scene about from nothing, and lets `look` see it. */
  async play<Seen>(scene: Scene, look: (screen: Screen) => Promise<Seen>): Promise<Seen> {
    await this.clear();
    const screen = await scene.set(this);
    const seen = await look(screen);
    if (scene.place === 'tab' || scene.place === 'phone') await screen.page.close();
    return seen;
  }

  /** An account at AR24, looked up from here. @returns the sender's id */
  async sender(account: { email: string } & Record<string, unknown>): Promise<string> {
    await this.stage.sandbox.post('seed', { users: [account] });
    const id = randomUUID();
    await this.ask('submitEmail', { id, email: account.email });
    return id;
  }

  /** Confirms the paid order; what becomes of it is up to the faults set before. */
  async order(id: string): Promise<void> {
    const sender = await this.ask('getSender', { id });
    await this.ask('orderCredentials', { id, intention: sender?.intention ?? '' });
  }

  /** The side panel, opened anew at a place. */
  async panelAt(route: Route): Promise<Screen> {
    await this.ask('saveRoute', route);
    await this.stage.agent.visit('/biens');
    const panel = await this.stage.agent.freshPanel();
    await shows(
      panel,
      route.view === 'list' ? 'lre-sender-list >>> #advice' : 'lre-sender-detail >>> h1',
    );
    return panel;
  }

  panelOf(id: string, task: 'order' | 'key' | null = null): Promise<Screen> {
    return this.panelAt({ view: 'sender', id, task });
  }

  /** Puts the expected day of a sender's letter into the past, which no message can do. */
  async makeLate(id: string): Promise<void> {
    const page = await this.#extensionPage();
    await page.evaluate(async (key) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('expediteurs-lre');
        opening.onsuccess = () => resolve(opening.result);
      });
      await new Promise<void>((resolve) => {
        const transaction = database.transaction('senders', 'readwrite');
        const senders = transaction.objectStore('senders');
        senders.get(key).onsuccess = ({ target }) => {
          const { result } = target as IDBRequest<Record<string, unknown>>;
          senders.put({ ...result, expectedOn: '2020-01-06' });
        };
        transaction.oncomplete = () => resolve();
      });
      database.close();
    }, id);
  }
}

/**
 * Waits for an element by its selector, through shadow roots, and clicks it.
 * @throws with what can be read where that is not possible
 */
export async function click(screen: Screen, selector: string): Promise<void> {
  try {
    await screen.page.locator(`>>> ${selector}`).setTimeout(PATIENCE).click();
  } catch (error) {
    throw new Error(`No click on ${selector}; what can be read is:\n${await screen.text()}`, {
      cause: error,
    });
  }
}

export async function type(screen: Screen, selector: string, text: string): Promise<void> {
  await click(screen, selector);
  await screen.page.keyboard.type(text);
}

/** @throws with what can be read instead */
export async function shows(screen: Screen, selector: string): Promise<void> {
  try {
    await screen.page.waitForSelector(`>>> ${selector}`, { visible: true, timeout: PATIENCE });
  } catch {
    throw new Error(`There is no ${selector}; what can be read is:\n${await screen.text()}`);
  }
}

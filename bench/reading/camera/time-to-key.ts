import type { Page } from 'puppeteer';
import type { Stage } from '../../../tests/e2e/support/stage';
import type { CameraReader } from './camera-readers';
import { VIEW_MS } from './film-take';
import { WATCH_VIEW, type View } from './watch-view';

/** Milliseconds for a page to be there and its camera open, beside what the film takes. */
const PATIENCE = 15_000;

export interface Target {
  readonly stage: Stage;
  readonly sender: string;
  /** Of the page that has the peers. */
  readonly peersUrl: string;
  /** What the letter's code says. */
  readonly key: string;
  /** How long the desk is empty at the film's beginning. */
  readonly deskMs: number;
}

/**
 * From the first frame with the letter to the key, in ms; `null` when it was not read while in view.
 * @throws when something else was read, or no letter came
 */
export async function timeToKey(reader: CameraReader, target: Target): Promise<number | null> {
  const page = await open(reader, target);
  try {
    const { inViewAt, keyAt, text } = await viewOf(page, target.deskMs);
    if (inViewAt === undefined) throw new Error(`No letter came into view for ${reader}.`);
    if (keyAt === undefined || keyAt - inViewAt > VIEW_MS) return null;
    if (!text?.includes(target.key)) throw new Error(`${reader} has misread: ${text ?? ''}`);
    return keyAt - inViewAt;
  } finally {
    await page.close();
  }
}

async function open(reader: CameraReader, { stage, sender, peersUrl }: Target): Promise<Page> {
  if (reader === 'ours') {
    return (await stage.agent.openTab(`camera.html?sender=${sender}`, WATCH_VIEW)).page;
  }
  const page = await stage.agent.browser.newPage();
  await page.evaluateOnNewDocument(WATCH_VIEW);
  await page.goto(`${peersUrl}?peer=${encodeURIComponent(reader)}`);
  await page.bringToFront();
  return page;
}

async function viewOf(page: Page, deskMs: number): Promise<View> {
  await page.waitForFunction(() => (globalThis as { view?: View }).view?.inViewAt !== undefined, {
    timeout: deskMs + PATIENCE,
    polling: 100,
  });
  const read = () => (globalThis as { view?: View }).view?.keyAt !== undefined;
  // Not read while in view is an answer too.
  await page.waitForFunction(read, { timeout: VIEW_MS, polling: 100 }).catch(() => undefined);
  return page.evaluate(() => ({ ...(globalThis as { view?: View }).view }));
}

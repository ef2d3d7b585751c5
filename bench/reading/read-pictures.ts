import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer';
import { judgeScanned } from '../../lib/domain/scanned-text';
import { browserPath } from '../../scripts/setup/browser.mjs';
import type { Answer, PeerAnswers } from './peer-answer';
import { watchPeakMemory } from './peak-memory';
import type { Picture } from './pictures';

/** Five peers of a minute each, and more. */
const PROTOCOL_TIMEOUT = 400_000;

export interface Outcome {
  readonly picture: Picture;
  readonly answer: Answer;
  /** Most memory held by the page while the chain read, megabytes. */
  readonly peakMegabytes: number | null;
  readonly peers: PeerAnswers | null;
}

export interface Run {
  readonly browser: string;
  readonly outcomes: readonly Outcome[];
}

/** Gives each picture to the page as a person would, and to the peers after it, in a page apart. */
export async function readPictures(
  url: string,
  pictures: readonly Picture[],
  { withPeers, onOutcome }: { withPeers: boolean; onOutcome: (outcome: Outcome) => void },
): Promise<Run> {
  const browser = await puppeteer.launch({
    executablePath: browserPath(),
    headless: true,
    protocolTimeout: PROTOCOL_TIMEOUT,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update'],
  });
  try {
    const chain = await openPage(browser, url);
    const memory = await watchPeakMemory(browser);
    const alone = withPeers ? await openPage(browser, url) : null;
    const outcomes: Outcome[] = [];
    for (const picture of pictures) {
      await chain.input.uploadFile(picture.path);
      memory.forget();
      const isKey = judgeScanned(picture.text ?? '').kind === 'key';
      const answer = await chain.page.evaluate((key) => window.readChosenFile(key), isKey);
      const peakMegabytes = memory.read();
      await alone?.input.uploadFile(picture.path);
      const peers = (await alone?.page.evaluate(() => window.askPeers())) ?? null;
      const outcome = { picture, answer, peakMegabytes, peers };
      outcomes.push(outcome);
      onOutcome(outcome);
    }
    return { browser: await browser.version(), outcomes };
  } finally {
    await browser.close();
  }
}

async function openPage(
  browser: Browser,
  url: string,
): Promise<{ page: Page; input: ElementHandle<HTMLInputElement> }> {
  const page = await browser.newPage();
  await page.goto(url);
  const input = await page.waitForSelector('input');
  if (!input) throw new Error('The benchmark page has no file field');
  return { page, input };
}

import puppeteer, { type Browser, type ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { browserPath } from '../../scripts/setup/browser.mjs';
import { noEffort } from './support/effort';
import { Screen } from './support/screen';

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

it('a click ends with its page, and leaves no failure that nobody hears of', async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const page = await browser.newPage();
  await page.setContent('<button disabled>Continuer</button>');
  const button = (await page.$('button')) as ElementHandle<HTMLElement>;
  const click = expect(new Screen(page, noEffort()).clickElement(button)).rejects.toThrow(
    'page was closed',
  );
  await page.close();
  await click;
  expect(unheard).toEqual([]);
});

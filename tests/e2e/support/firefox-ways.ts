import { type ElementHandle, Puppeteer } from 'puppeteer';
import { findNamed } from './find-named';
import type { Ways } from './ways';

Puppeteer.registerCustomQueryHandler('named', { queryOne: findNamed });

/** Firefox says nothing of the dialogues that an extension’s page opens: the field is given its file. */
export const firefoxWays: Ways = {
  query: (role, name) => `named/${role}=${name}`,
  async chooseFile(page, button, path) {
    const label = await page.waitForSelector(`>>> ::-p-text(${button})`, { visible: true });
    const field = await label?.evaluateHandle((element) => (element as HTMLLabelElement).control);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  },
};

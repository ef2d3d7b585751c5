import type { Page } from 'puppeteer';

/** Runs a function of shown-text.ts in the page, whatever compiled it. */
export async function readShown(page: Page, read: () => string): Promise<string> {
  const source = `((__name) => (${read.toString()})())((named) => named)`;
  return (await page.evaluate(source)) as string;
}

/** Spaces of French typography and line ends read as spaces. */
export const plain = (text: string) => text.replace(/\s+/g, ' ');

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';

/** Elements through shadow roots, from the document inwards: there is something to use once the last is there. */
type Path = readonly string[];

/**
 * Adds a script to a built panel that notes the first frame after which it can be used. The same
 * script goes into the panels that are compared.
 */
export async function addUsableMark(extension: string, path: Path): Promise<void> {
  await writeFile(
    join(extension, 'usable-mark.js'),
    `const path = ${JSON.stringify(path)};
    const there = () => {
      let root = document;
      let found = null;
      for (const selector of path) {
        found = root?.querySelector(selector);
        root = found?.shadowRoot;
      }
      return found !== null && found !== undefined;
    };
    const look = () => {
      if (!there()) requestAnimationFrame(look);
      else requestAnimationFrame(() => {
        globalThis.usableAt = performance.timeOrigin + performance.now();
      });
    };
    look();`,
  );
  const page = join(extension, 'sidepanel.html');
  const text = await readFile(page, 'utf8');
  await writeFile(page, text.replace('<head>', '<head><script src="/usable-mark.js"></script>'));
}

/** Waits for the mark. @returns epoch milliseconds */
export async function usableAt(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt, {
    polling: 20,
  });
  return (await mark.jsonValue()) ?? NaN;
}

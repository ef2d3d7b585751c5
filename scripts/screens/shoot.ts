import type { Page } from 'puppeteer';
import type { Language } from '../../tests/e2e/support/one-language-build';
import type { Scene } from './scene';
import type { Screen } from '../../tests/e2e/support/screen';

export const FOLDER = 'artifacts/screens';

export interface Shot {
  readonly file: string;
  readonly group: string;
  readonly name: string;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

const WIDTHS = { panel: [360, 320], tab: [1100], page: [1280], phone: [390, 320] } as const;
const HEIGHTS = { panel: 765, tab: 800, page: 900, phone: 844 } as const;

/** Photographs a scene in both themes and at each of its widths. */
export async function shoot(scene: Scene, screen: Screen, language: Language): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const feature = { name: 'prefers-color-scheme', value: theme };
    await screen.page.emulateMediaFeatures([
      feature,
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    for (const width of WIDTHS[scene.place]) {
      await fit(screen.page, width, HEIGHTS[scene.place]);
      const slug = `${scene.group}-${scene.name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      const file = `${slug}-${language}-${theme}-${width}.png` as const;
      await settle(screen.page);
      // The first picture after a window has grown may still be drawn in its old size.
      await screen.page.screenshot();
      await screen.page.screenshot({ path: `${FOLDER}/${file}` });
      shots.push({ file, group: scene.group, name: scene.name, language, theme, width });
    }
  }
  await screen.page.setViewport(null);
  await screen.page.emulateMediaFeatures([]);
  return shots;
}

/**
 * Makes the window as high as the page: a picture beyond the window repeats parts of a side panel.
 * A dialogue stays where it is in the window.
 */
async function fit(page: Page, width: number, height: number, rounds = 4): Promise<void> {
  await page.setViewport({ width, height });
  await page.waitForFunction((wanted) => innerHeight === wanted, {}, height);
  await settle(page);
  if (await page.$('>>> dialog[open]')) return;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // What is sized by the window may grow with it, so it is asked again.
  if (whole > height && rounds > 0) await fit(page, width, whole, rounds - 1);
}

/** Two frames: one to lay out anew, one to paint. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

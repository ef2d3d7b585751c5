import type { Page } from 'puppeteer';
import { PATIENCE } from './patience';

/** What a person does on a page that a browser wants done in its own way. */
export interface Ways {
  /** The selector of a control, by what a screen reader calls it. */
  readonly query: (role: string, name: string) => string;
  /** Presses what reads so and chooses a file in the system’s dialogue. */
  readonly chooseFile: (page: Page, button: string, path: string) => Promise<void>;
}

export const chromiumWays: Ways = {
  query: (role, name) => `::-p-aria([name="${name}"][role="${role}"])`,
  async chooseFile(page, button, path) {
    const press = page.locator(`>>> ::-p-text(${button})`).setTimeout(PATIENCE).click();
    const [chooser] = await Promise.all([page.waitForFileChooser({ timeout: PATIENCE }), press]);
    await chooser.accept([path]);
  },
};

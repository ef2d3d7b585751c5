import { noEffort } from '../../tests/e2e/support/effort';
import { Screen } from '../../tests/e2e/support/screen';
import type { Set } from './set';

/** Opens an address as a phone does whose language is that of the pictures. */
export async function openOnPhone(set: Set, address: string): Promise<Screen> {
  const language = await set.language();
  const page = await set.stage.agent.browser.newPage();
  // As text: what a compiler adds to functions does not exist in the page.
  await page.evaluateOnNewDocument(
    `Object.defineProperty(navigator, 'languages', { value: ['${language}'] })`,
  );
  await page.goto(address);
  return new Screen(page, noEffort());
}

import type { ElementHandle, KeyInput, Locator, LocatorClickOptions, Page } from 'puppeteer';
import type { Effort } from './effort';
import { PATIENCE } from './patience';
import { plain, readShown } from './read-shown';
import { focusedName, focusedText, hasFocus, shownText } from './shown-text';
import { chromiumWays, type Ways } from './ways';

/** Milliseconds from one look at a page to the next. */
const LOOK_EVERY = 100;

/** One page as a person uses it: by what is written on it. Counts what the person does. */
export class Screen {
  private readonly closed = new AbortController();

  constructor(
    readonly page: Page,
    private readonly effort: Effort,
    private readonly ways: Ways = chromiumWays,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.once('close', () => this.closed.abort(new Error('The page was closed.')));
  }

  /** Waits for the control of this name and role, and returns it. */
  async find(role: string, name: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.look(role, name, PATIENCE);
    if (!found) throw new Error(`There is no ${role} « ${name} » in:\n${await this.text()}`);
    return found;
  }

  /** Whether such a control is there, or comes within `timeout` milliseconds. */
  async shows(role: string, name: string, timeout: number): Promise<boolean> {
    return (await this.look(role, name, timeout)) !== null;
  }

  /** Clicks a button or a link, as soon as it can be clicked. */
  async press(name: string, role = 'button'): Promise<void> {
    await this.find(role, name);
    await this.click(this.page.locator(this.ways.query(role, name)));
    this.effort.clicks += 1;
  }

  /** Clicks on what reads so, wherever it is: a row, a label. */
  async pressText(text: string): Promise<void> {
    await this.click(this.page.locator(`>>> ::-p-text(${text})`));
    this.effort.clicks += 1;
  }

  /** Clicks an element once it stands still: a notice may come above it meanwhile. */
  async clickElement(element: ElementHandle<HTMLElement>): Promise<void> {
    await this.click(element.asLocator());
    this.effort.clicks += 1;
  }

  /** Presses what reads so and chooses a file in the system's dialogue. */
  async chooseFile(button: string, path: string): Promise<void> {
    await this.ways.chooseFile(this.page, button, path);
    this.effort.clicks += 1;
  }

  /** Clicks twice, as fast as a hand does. */
  async pressTwice(name: string): Promise<void> {
    await this.find('button', name);
    await this.click(this.page.locator(this.ways.query('button', name)), { count: 2 });
    this.effort.clicks += 2;
  }

  /** Clicks the field and types over what is there. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.find('textbox', label);
    // A person sees where the cursor is. What comes above the field as they click moves it away.
    do await this.click(field.asLocator(), { count: 3 });
    while (!(await field.evaluate(hasFocus)));
    this.effort.clicks += 1;
    await this.page.keyboard.press('Backspace');
    await this.type(text);
    this.effort.fields += 1;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.effort.keys += text.length;
  }

  async key(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.effort.keys += keys.length;
  }

  /** Chooses in a closed list with the arrow keys: the browser's own event then says that a person did. */
  async choose(label: string, choice: string): Promise<void> {
    const found = await this.find('combobox', label);
    const list = found as unknown as ElementHandle<HTMLSelectElement>;
    const distance = await list.evaluate(
      ({ options, selectedIndex }, text) =>
        [...options].findIndex((option) => option.text.includes(text)) - selectedIndex,
      choice,
    );
    await list.focus();
    const arrow = distance > 0 ? 'ArrowDown' : 'ArrowUp';
    for (let step = 0; step < Math.abs(distance); step += 1) await this.page.keyboard.press(arrow);
    const chosen = await list.evaluate(({ selectedOptions }) => selectedOptions[0]?.text ?? '');
    if (!chosen.includes(choice)) throw new Error(`« ${label} » did not take « ${choice} ».`);
    // As a person with a mouse would: open the list, click the choice.
    this.effort.clicks += 2;
    this.effort.fields += 1;
  }

  async tick(label: string): Promise<void> {
    await this.press(label, 'checkbox');
    this.effort.fields += 1;
  }

  async pick(label: string): Promise<void> {
    await this.press(label, 'radio');
    this.effort.fields += 1;
  }

  async text(): Promise<string> {
    return readShown(this.page, shownText);
  }

  /** Waits until this can be read; fails with all that can be read instead. */
  async sees(text: string, timeout = PATIENCE): Promise<void> {
    await this.waitUntil(shownText, (shown) => shown.includes(plain(text)), `« ${text} »`, timeout);
  }

  async seesNoMore(text: string): Promise<void> {
    await this.waitUntil(shownText, (shown) => !shown.includes(plain(text)), `no « ${text} »`);
  }

  /** Waits until the focus is on what reads so: a step's heading when it opens. */
  async focuses(text: string): Promise<void> {
    await this.waitUntil(
      focusedText,
      (focused) => focused.includes(plain(text)),
      `the focus on « ${text} »`,
    );
  }

  /** What is shown once nothing moves any more, PNG; written to a file where one is named. */
  async picture(path?: `${string}.png`): Promise<Uint8Array> {
    await this.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
    return this.page.screenshot(path ? { path } : {});
  }

  /** How the control that has the focus is called, as a screen reader would say it. */
  async focusedName(): Promise<string> {
    return readShown(this.page, focusedName);
  }

  /**
   * Clicks as soon as what is there stands still, or fails when its page closes. By itself, Puppeteer would go on
   * trying, and in a frame that is gone each try leaves a failure that nobody hears of.
   */
  private async click(what: Locator<Element>, options: LocatorClickOptions = {}): Promise<void> {
    await what.setTimeout(PATIENCE).click({ ...options, signal: this.closed.signal });
  }

  /**
   * Looks from time to time. Puppeteer's own wait asks for the whole accessibility tree with each
   * frame, which takes more of the machine than what is waited for.
   */
  private async look(
    role: string,
    name: string,
    timeout: number,
  ): Promise<ElementHandle<HTMLElement> | null> {
    const deadline = Date.now() + timeout;
    do {
      // A page that navigates has no controls for an instant.
      const found = await this.page.$(this.ways.query(role, name)).catch(() => null);
      if (await found?.isVisible().catch(() => false)) return found as ElementHandle<HTMLElement>;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    } while (Date.now() < deadline);
    return null;
  }

  private async waitUntil(
    read: () => string,
    test: (found: string) => boolean,
    wanted: string,
    timeout = PATIENCE,
  ): Promise<void> {
    const deadline = Date.now() + timeout;
    do {
      // A page that navigates has no text for an instant.
      if (test(plain(await readShown(this.page, read).catch(() => '')))) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    } while (Date.now() < deadline);
    const focused = await readShown(this.page, focusedText);
    throw new Error(
      `Waited for ${wanted}. The focus is on « ${focused} », and what can be read is:\n${await this.text()}`,
    );
  }
}

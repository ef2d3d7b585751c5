import type { Page } from 'puppeteer';
import type { Screen } from '../../tests/e2e/support/screen';
import type { Stage } from '../../tests/e2e/support/stage';
import type { Part } from '../walkthrough/walk';
import { WINDOW } from '../store/store-picture';
import type { Point } from './film-plan';

/** What was to be seen at one instant. */
export interface Shot {
  readonly part: Part;
  /** The step's name. */
  readonly caption: string;
  /** The back office, PNG. */
  readonly page: Uint8Array;
  /** The panel beside it, PNG, while it is open. */
  readonly panel: Uint8Array | null;
  /** Where a click follows, on which of the two. */
  readonly click: (Point & { readonly on: 'page' | 'panel' }) | null;
}

/** Photographs the stage before each click and at the end of each step. */
export class FilmCamera {
  readonly shots: Shot[] = [];
  readonly #watched = new WeakSet<Page>();
  #step: Pick<Shot, 'part' | 'caption'> | null = null;

  private constructor(private readonly stage: Stage) {}

  begins(part: Part, caption: string): void {
    this.#step = { part, caption };
    for (const [on, { page }] of this.stage.agent.screens()) this.#watch(page, on);
  }

  async ends(): Promise<void> {
    await this.#shoot(null, (screen) => screen.picture());
  }

  /** Has each click wait for its picture. What was typed since the last one is on it, too. */
  #watch(page: Page, on: 'page' | 'panel'): void {
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    const { mouse } = page;
    const click = mouse.click.bind(mouse);
    mouse.click = async (x, y, options) => {
      // What still moves is photographed as it is: a click must not wait for a wheel that turns.
      await this.#shoot({ on, x, y }, (screen) => screen.page.screenshot());
      await click(x, y, options);
    };
  }

  async #shoot(
    click: Shot['click'],
    pictureOf: (screen: Screen) => Promise<Uint8Array>,
  ): Promise<void> {
    if (!this.#step) return;
    const { page, panel } = Object.fromEntries(this.stage.agent.screens());
    if (!page) return;
    this.shots.push({
      ...this.#step,
      page: await pictureOf(page),
      panel: panel ? await pictureOf(panel) : null,
      click,
    });
  }

  /** Makes the window as large as the film shows it. */
  static async start(stage: Stage): Promise<FilmCamera> {
    const [page] = await stage.agent.browser.pages();
    await page?.resize({ contentWidth: WINDOW.width, contentHeight: WINDOW.height });
    return new FilmCamera(stage);
  }
}

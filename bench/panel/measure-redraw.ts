import { randomUUID } from 'node:crypto';
import type { JSHandle, Page } from 'puppeteer';
import { askBackground } from '../../tests/e2e/support/ask-background';
import type { Stage } from '../../tests/e2e/support/stage';
import { median } from '../median';

export interface RedrawFigures {
  /** Medians, milliseconds from a change made in another window to its being drawn. */
  readonly panel: number;
  readonly page: number;
}

/** Resolves with the instant (epoch ms) of the frame in which the text stands in the element's shadow. */
function drawn(page: Page, path: readonly string[], text: string): Promise<JSHandle> {
  return page.waitForFunction(
    (selectors: readonly string[], wanted: string) => {
      let root: Document | ShadowRoot | null = document;
      for (const selector of selectors) root = root?.querySelector(selector)?.shadowRoot ?? null;
      return root?.textContent?.includes(wanted) && Date.now();
    },
    { polling: 'raf', timeout: 10_000 },
    path,
    text,
  );
}

/** Types into a draft in a third window, while the panel and the account page stand open. */
export async function measureRedraw({ agent }: Stage, runs: number): Promise<RedrawFigures> {
  const elsewhere = await agent.openOptions();
  const page = await agent.visit('/compte/informations');
  const panel = await agent.reopenPanel();
  const id = randomUUID();
  const figures = { panel: [] as number[], page: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const email = `essai-${run}@agence.example`;
    const both = Promise.all([
      drawn(panel.page, ['lre-side-panel', 'lre-sender-list'], email),
      drawn(page.page, ['lre-accounts-panel'], email),
    ]);
    const changedAt = Date.now();
    await askBackground(elsewhere.page, 'saveDraft', { id, email });
    const [inPanel, inPage] = await both;
    figures.panel.push(Number(await inPanel.jsonValue()) - changedAt);
    figures.page.push(Number(await inPage.jsonValue()) - changedAt);
  }
  await askBackground(elsewhere.page, 'removeSender', { id });
  await elsewhere.page.close();
  await agent.closePanel();
  return { panel: median(figures.panel), page: median(figures.page) };
}

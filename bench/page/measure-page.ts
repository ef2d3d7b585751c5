import type { Browser, CDPSession } from 'puppeteer';

/** What a page's main thread did. Times in ms, heap in bytes. */
export interface PageCost {
  /** What scripts of extensions took of the main thread, from navigation to two seconds after load. */
  readonly load: number;
  /** Their share of it under 1,000 mutations a second, 0 to 1. */
  readonly share: number;
  /** The longest piece of it in one go, under the same mutations. */
  readonly longest: number;
  readonly heap: number;
}

const SETTLE_MS = 2000;
const MUTATING_MS = 4000;

/** Loads an address in a tab of its own and measures it, at rest and while it changes. */
export async function measurePage(browser: Browser, url: string): Promise<PageCost> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  const load = await profile(session, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  });
  const living = await profile(session, () => page.evaluate(change, MUTATING_MS));
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return {
    load: load.total,
    share: living.total / MUTATING_MS,
    longest: living.longest,
    heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN,
  };
}

/** The time that extensions' scripts took while `work` ran, by the profiler's samples. */
async function profile(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<{ total: number; longest: number }> {
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const parents = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
  );
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  // What a script calls (a query, a layout) is its own time too.
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined &&
    (nodes.get(id)?.callFrame.url.startsWith('chrome-extension://') === true ||
      isOurs(parents.get(id)));
  let [total, piece, longest] = [0, 0, 0];
  for (const [at, sample] of (profile.samples ?? []).entries()) {
    piece = isOurs(sample) ? piece + (profile.timeDeltas?.[at + 1] ?? 0) / 1000 : 0;
    if (piece > 0) total += (profile.timeDeltas?.[at + 1] ?? 0) / 1000;
    longest = Math.max(longest, piece);
  }
  return { total, longest };
}

/** 1,000 changes of the living table a second, ten in each hundredth. Runs in the page. */
function change(length: number): Promise<void> {
  const table = document.querySelector('#living');
  const end = performance.now() + length;
  return new Promise((resolve) => {
    let at = 0;
    const timer = setInterval(() => {
      for (let count = 0; count < 5; count += 1) {
        const row = document.createElement('tr');
        row.innerHTML = `<td>Bien ${at++}</td>`;
        table?.append(row);
        if (table && table.childElementCount > 20) table.firstElementChild?.remove();
      }
      if (performance.now() < end) return;
      clearInterval(timer);
      resolve();
    }, 10);
  });
}

import type { Page } from 'puppeteer';

/** What an expression says in the world of the extension's content script in a page. */
export async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.createCDPSession();
  const world = new Promise<number>((found) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type: string };
      // A browser under test has worlds of its own, too.
      if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) found(context.id);
    });
  });
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

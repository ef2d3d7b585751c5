import type { LaunchedBrowser } from './launch-browser';

/**
 * Ends the background as the browser does with one that is idle, but at any moment: nothing in its
 * memory is left. Resolves once it is gone: until then it may be given a question that it will not
 * answer.
 */
export async function killWorker({ browser, extensionUrl }: LaunchedBrowser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const workers = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl),
    );
  for (const { targetId } of await workers()) {
    await session.send('Target.closeTarget', { targetId });
    while ((await workers()).some((worker) => worker.targetId === targetId)) continue;
  }
  await session.detach();
}

import { TargetType, type Browser, type CDPSession, type Page } from 'puppeteer';
import type { ProfileFile } from './profile-files';

async function snapshot(session: CDPSession, path: string): Promise<ProfileFile> {
  const chunks: Buffer[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(Buffer.from(chunk)));
  // What nothing refers to any more is collected first: the engine says when that is otherwise done.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  // The snapshot spells letters with accents by their numbers.
  const { strings } = JSON.parse(Buffer.concat(chunks).toString()) as { strings: string[] };
  return { path, bytes: Buffer.from(strings.join('\n')) };
}

/** Every string and object that a page's scripts still hold. */
export async function heapOfPage(page: Page): Promise<ProfileFile> {
  return snapshot(await page.createCDPSession(), `heap of ${page.url()}`);
}

/** Every string and object that the background's worker still holds. */
export async function heapOfWorker(browser: Browser): Promise<ProfileFile> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER,
  );
  return snapshot(await worker.createCDPSession(), 'heap of the worker');
}

import { browser } from 'wxt/browser';

const PATIENCE_MS = 5000;
/** The name under which the worker says how it went. */
const CHANNEL = 'overwritten';

/**
 * Has a worker zero files where they lie on the disk: only workers of a page are given the means. Firefox's
 * background is a page; Chrome's is given one that is not shown.
 */
export function overwriteFiles(folder: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  return navigator.locks.request('overwrite', async () => {
    const channel = new BroadcastChannel(CHANNEL);
    const done = said(channel);
    const job = `?${new URLSearchParams([['folder', folder], ...files.map((name) => ['file', name])]).toString()}`;
    const close = await startWorker(job);
    try {
      await done;
    } finally {
      channel.close();
      await close();
    }
  });
}

async function startWorker(job: string): Promise<() => Promise<void> | void> {
  if ('Worker' in globalThis) {
    const worker = new Worker(browser.runtime.getURL('/overwrite.js') + job);
    return () => worker.terminate();
  }
  // What a worker that died has left open.
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  await chrome.offscreen.createDocument({
    url: `/offscreen.html${job}`,
    reasons: ['WORKERS'],
    justification: 'Overwrites the keys of what is forgotten where they lie on the disk.',
  });
  return () => chrome.offscreen.closeDocument();
}

/** Resolves when the worker has said that it is done; rejects when it failed or says nothing. */
function said(channel: BroadcastChannel): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('files were not overwritten in time')),
      PATIENCE_MS,
    );
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late);
      if (data === 'done') resolve();
      else reject(new Error('files could not be overwritten'));
    });
  });
}

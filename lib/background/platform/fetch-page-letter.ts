import { browser } from 'wxt/browser';
import {
  fileNameIn,
  MAX_PAGE_LETTER_BYTES,
  type PageLetterFailure,
  type TakenPageLetter,
} from '../../domain/page-letter';
import type { PageLetter } from '../../storage/page-letter-store';
import { readInPage, type FromPage } from './read-in-page';

const limit = MAX_PAGE_LETTER_BYTES;

/** As the frame itself would have it; null where the browser lets no script into it. */
async function fromFrame({ tabId, frameId, url, length }: PageLetter): Promise<FromPage | null> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readInPage,
      args: [{ url, length, limit }],
    });
    return (found?.result as FromPage | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What anybody may have, without the person's cookies: a picture from another host, mostly. */
async function fromAnywhere({ url, length }: PageLetter): Promise<FromPage | null> {
  return /^https?:/.test(url) ? readInPage({ url, length, limit }) : null;
}

/** The tab as it is seen: for pages that let no script in, such as some viewers of documents. */
async function fromSight({ windowId, tabId, source }: PageLetter): Promise<FromPage | null> {
  if (source === 'link') return null;
  try {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== tabId) return null;
    const picture = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    return { kind: 'file', type: 'image/png', base64: picture.slice(picture.indexOf(',') + 1) };
  } catch {
    return null;
  }
}

async function reasonOf({ tabId, url }: PageLetter): Promise<PageLetterFailure> {
  if (url.startsWith('file:')) return 'local';
  return browser.tabs.get(tabId).then(
    () => 'unreachable',
    () => 'gone',
  );
}

/**
 * Takes a letter over from the page where it lies, by the first way that gives it. What is neither picture nor PDF, or
 * too large, is that whichever way it came.
 */
export async function fetchPageLetter(letter: PageLetter): Promise<TakenPageLetter> {
  for (const way of [fromFrame, fromAnywhere, fromSight]) {
    const found = await way(letter);
    if (!found || (found.kind === 'failed' && found.reason === 'unreachable')) continue;
    const name = way === fromSight || letter.url.length < letter.length ? '' : letter.url;
    return found.kind === 'file' ? { ...found, name: fileNameIn(name) } : found;
  }
  return { kind: 'failed', reason: await reasonOf(letter) };
}

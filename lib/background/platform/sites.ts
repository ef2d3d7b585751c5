import { browser } from 'wxt/browser';
import type { Sites } from '../sites';

/** What the content script has loaded into the pages that it recognises. */
const TOOLS = ['page-tools.js'];

/** Our content script, as built. It is registered for the sites that the person permits. */
const SCRIPT = { id: 'page', js: ['content-scripts/page.js'] };

/** Loaded into a tab when a person wants to show something there, and never else. */
const POINTING = ['/pointing.js'];

/** Loaded into a tab when a person asks for what it says of the agency. */
const AGENCY = ['/page-agency.js'];

const permits = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

async function register(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts();
  await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      ...SCRIPT,
      matches,
      // Legacy back offices are made of frames.
      allFrames: true,
      // And of frames that a script of theirs writes.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Tabs already open get the script too: nobody should have to reload a page. */
async function inject(matches: string[]): Promise<void> {
  const tabs = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // A tab may close, or show an error page, between the question and now.
    await browser.scripting.executeScript({ target, files: SCRIPT.js }).catch(() => undefined);
  }
}

export const sites: Sites = {
  permits,
  async tab(windowId) {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
  },
  async point(tabId) {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: POINTING,
    });
  },
  async readAgency(tabId) {
    const target = { tabId, allFrames: true };
    const found = await browser.scripting.executeScript({ target, files: AGENCY });
    return found.map(({ result }) => result);
  },
  // What two windows ask for at once would otherwise be registered twice, which is an error.
  serve: (patterns) =>
    navigator.locks.request('sites', async () => {
      const permitted: string[] = [];
      for (const pattern of patterns) if (await permits(pattern)) permitted.push(pattern);
      await register(permitted);
      await inject(permitted);
    }),
  async equip({ tabId, documentId, frameId }) {
    const target = documentId
      ? { tabId, documentIds: [documentId] }
      : { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: TOOLS });
  },
};

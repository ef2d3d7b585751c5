import { browser } from 'wxt/browser';
import type { Sites } from '../sites';

/** Our content scripts, as built. They are registered for the sites that the person permits. */
const SCRIPTS = [
  { id: 'accounts', js: ['content-scripts/accounts.js'] },
  { id: 'sending', js: ['content-scripts/sending.js'] },
];

const permits = (pattern: string) => browser.permissions.contains({ origins: [pattern] });

async function register(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts();
  await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    SCRIPTS.map((script) => ({
      ...script,
      matches,
      // Legacy back offices are made of frames.
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Tabs already open get the scripts too: nobody should have to reload a page. */
async function inject(matches: string[]): Promise<void> {
  const tabs = matches.length > 0 ? await browser.tabs.query({ url: matches }) : [];
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    const files = SCRIPTS.flatMap(({ js }) => js);
    // A tab may close, or show an error page, between the question and now.
    await browser.scripting.executeScript({ target, files }).catch(() => undefined);
  }
}

export const sites: Sites = {
  permits,
  // What two windows ask for at once would otherwise be registered twice, which is an error.
  serve: (patterns) =>
    navigator.locks.request('sites', async () => {
      const permitted: string[] = [];
      for (const pattern of patterns) if (await permits(pattern)) permitted.push(pattern);
      await register(permitted);
      await inject(permitted);
    }),
};

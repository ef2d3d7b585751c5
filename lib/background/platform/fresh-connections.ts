import { browser } from 'wxt/browser';
import { logUnexpected } from '../../log-unexpected';

const RULE = 1;

/**
 * Has every call of ours to AR24 close its connection. On a reused one Chromium repeats a POST by
 * itself when it is cut before the answer: two paid letters for one call
 * (docs/decisions/0004). `fetch` may not set this header; a rule of the browser may.
 */
export async function closeConnectionsTo(baseUrl: string): Promise<void> {
  // The polyfill has no types for it; both browsers have it under the same name.
  const { declarativeNetRequest } = browser as unknown as typeof chrome;
  const { host } = new URL(browser.runtime.getURL('/'));
  try {
    await declarativeNetRequest.updateSessionRules({
      removeRuleIds: [RULE],
      addRules: [
        {
          id: RULE,
          condition: { initiatorDomains: [host], urlFilter: `|${baseUrl}/` },
          action: {
            type: 'modifyHeaders',
            requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
          },
        },
      ],
    });
  } catch (error) {
    // The paid call still has a pool of its own: see lib/ar24/ar24-transport.ts.
    logUnexpected('fresh connections', error);
  }
}

import { isOutdated } from '../../../scripts/setup/outdated.mjs';
import { buildSandbox, type BrowserName } from './build-sandbox';

/** The last thing that a build writes. */
const BUILT: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3-sandbox/manifest.json',
  firefox: '.output/firefox-mv3-sandbox/manifest.json',
};
/** What the extension is made of; folders with all that is in them. */
const SOURCES = [
  ...['components', 'entrypoints', 'lib', 'locales', 'public', 'companion/build'],
  ...[
    'sandbox/credentials.json',
    'wxt.config.ts',
    'scripts/package/extension-ids.ts',
    'package-lock.json',
  ],
];

/**
 * Builds the extension for the sandbox, unless there is a build that is newer than its sources.
 * @throws with all that the build said, when it failed
 */
export async function currentBuild(browser: BrowserName = 'chromium'): Promise<void> {
  if (isOutdated(BUILT[browser], SOURCES)) await buildSandbox(browser);
}

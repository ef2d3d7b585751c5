import { isOutdated } from '../../../scripts/setup/outdated.mjs';
import { buildExtension, type BrowserName } from './build-extension';

const FOLDERS: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
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
 * Builds the extension, for the sandbox or as the stores get it, unless there is a build that is newer than its sources.
 * @throws with all that the build said, when it failed
 */
export async function currentBuild(
  browser: BrowserName = 'chromium',
  mode: 'sandbox' | 'store' = 'sandbox',
): Promise<void> {
  // The manifest is the last thing that a build writes.
  const built = `${FOLDERS[browser]}-${mode}/manifest.json`;
  if (isOutdated(built, SOURCES)) await buildExtension(mode, browser);
}

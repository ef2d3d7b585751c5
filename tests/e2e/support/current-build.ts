import { isOutdated } from '../../../scripts/setup/outdated.mjs';
import { buildSandbox } from './build-sandbox';

/** The last thing that a build writes. */
const BUILT = '.output/chrome-mv3-sandbox/manifest.json';
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
export async function currentBuild(): Promise<void> {
  if (isOutdated(BUILT, SOURCES)) await buildSandbox();
}

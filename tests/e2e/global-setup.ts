import { prepareCompanion } from '../../scripts/setup/companion.mjs';
import { currentBuild } from './support/current-build';

/**
 * Makes the builds that the end-to-end tests load, unless they are newer than their sources. No test does: a
 * build empties its folder first, from which the tests beside it copy.
 */
export async function setup(): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    for (const mode of ['sandbox', 'store'] as const) await currentBuild(browser, mode);
  }
  prepareCompanion();
}

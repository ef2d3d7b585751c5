import { prepareCompanion } from '../../scripts/setup/companion.mjs';
import { currentBuild } from './support/current-build';

/** Makes the builds that the end-to-end tests load, unless they are newer than their sources. */
export async function setup(): Promise<void> {
  await currentBuild();
  prepareCompanion();
}

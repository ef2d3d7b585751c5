import { buildCompanion } from './support/build-companion';
import { buildSandbox } from './support/build-sandbox';

/** Makes the builds that the end-to-end tests load: the extension's, and the phone's page. */
export async function setup(): Promise<void> {
  await buildSandbox();
  await buildCompanion();
}

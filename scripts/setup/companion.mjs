import { SetupError, runTool } from './command.mjs';
import { isOutdated } from './outdated.mjs';

/** What a build writes last of all that it always writes: its age is the build's. */
const BUILT = '.output/companion/index.html';
/** What the phone's page is made of; folders with all that is in them. */
const SOURCES = ['companion', 'components', 'lib', 'locales', 'package-lock.json'];

/**
 * Builds the phone's page, unless there is a build that is newer than its sources.
 * @throws {SetupError} when the build fails
 */
export function prepareCompanion() {
  if (!isOutdated(BUILT, SOURCES)) return;
  console.error('Building the phone’s page…');
  const config = ['--configLoader', 'runner', '--config', 'companion/build/vite.config.ts'];
  const env = { NODE_ENV: 'production' };
  // Only what is wrong: the sandbox's one line is to be the first on the standard output.
  if (runTool('vite', ['build', '--logLevel', 'error', ...config], env) === 0) return;
  throw new SetupError(
    'The phone’s page could not be built: see the message above, mend it, then run this again.',
  );
}

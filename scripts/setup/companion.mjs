import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, runTool } from './command.mjs';

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

/** Whether a file is missing, or older than something in the sources; a removal counts too. */
export function isOutdated(built, sources) {
  const { mtimeMs } = statSync(built, { throwIfNoEntry: false }) ?? { mtimeMs: -1 };
  return sources.some((source) => newest(source) > mtimeMs);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // Of what was removed the folder alone tells.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

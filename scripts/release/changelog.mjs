import { SetupError } from '../setup/command.mjs';

/** What has not been released yet, whether its number was foreseen or not. */
const UNRELEASED = /^## \[(?:Unreleased\]|[\d.]+\] - Unreleased)$/m;

/**
 * Puts what is unreleased under a version.
 * @throws {SetupError} where there is nothing to release
 */
export function withRelease(changelog, version, day) {
  const [before, after] = changelog.split(UNRELEASED);
  const changes = after?.split(/^## /m)[0]?.trim();
  if (!changes) {
    throw new SetupError(
      'CHANGELOG.md has nothing that is unreleased: there is nothing to release.',
    );
  }
  return `${before}## [Unreleased]\n\n## [${version}] - ${day}${after}`;
}

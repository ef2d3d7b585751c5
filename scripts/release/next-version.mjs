import { SetupError } from '../setup/command.mjs';

/** @throws {SetupError} where `part` is not major, minor or patch */
export function nextVersion(version, part) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (part) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    default:
      throw new SetupError('Usage: npm run release -- major|minor|patch');
  }
}

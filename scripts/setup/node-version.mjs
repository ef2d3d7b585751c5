import { readFileSync } from 'node:fs';
import { SetupError } from './command.mjs';

/**
 * The lowest Node that `engines` in package.json allows is the only place where it is written.
 * @throws {SetupError} on an older Node
 */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const found = process.versions.node.split('.').map(Number);
  const older = found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1]);
  if (!older) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old: install Node ${wanted.join('.')} or newer (https://nodejs.org), then run this again.`,
  );
}

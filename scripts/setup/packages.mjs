import { existsSync, readFileSync } from 'node:fs';
import { SetupError, run } from './command.mjs';

/** What npm writes when it has finished installing: absent after an interrupted install. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Installs the packages of the lock, unless they are all there already. */
export function installPackages() {
  if (packagesAreInstalled()) return;
  console.log('Installing the packages of package-lock.json…');
  if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']) === 0) return;
  throw new SetupError(
    'npm could not install the packages: see its message above, check the network or the proxy, then run this again.',
  );
}

function packagesAreInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([path]) => path !== '');
  const found = packagesOf(INSTALLED);
  return wanted.every(([path, { version, integrity, optional, devOptional }]) => {
    const there = found[path];
    // Optional packages are those of other systems: npm leaves them out.
    if (!there) return optional === true || devOptional === true;
    return there.version === version && there.integrity === integrity;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

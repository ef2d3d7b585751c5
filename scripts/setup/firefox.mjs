import { existsSync } from 'node:fs';
import { run } from './command.mjs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Sees to it that the tests in Firefox find one, where it can be had without asking: Debian or its
 * like, as root. Elsewhere those tests say what to install.
 */
export function prepareFirefox() {
  process.env.FIREFOX_PATH ??= installedFirefox() ?? debianFirefox() ?? '';
}

function installedFirefox() {
  return PLACES.find((path) => existsSync(path));
}

function debianFirefox() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return undefined;
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Firefox from the system’s packages…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], env);
  return installedFirefox();
}

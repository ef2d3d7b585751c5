import { existsSync } from 'node:fs';
import { installPackage } from './debian-package.mjs';

/** Where it usually is. */
export const FIREFOX_PLACES = [
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
  if (process.env.FIREFOX_PATH || FIREFOX_PLACES.some((path) => existsSync(path))) return;
  installPackage({ name: 'Firefox', debian: ['firefox-esr'] });
}

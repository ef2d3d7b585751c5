import { findBrowser } from './browser.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';

/**
 * Makes a machine with nothing but Node ready: packages of the lock and a browser. What is there
 * already is left alone, so it costs nothing to call it each time.
 * @returns {Promise<string>} the browser's path, which children find in CHROME_PATH
 */
export async function prepare() {
  checkNode();
  installPackages();
  process.env.CHROME_PATH = await findBrowser();
  return process.env.CHROME_PATH;
}

import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError, captureTool } from './command.mjs';
import { installPackage } from './debian-package.mjs';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * A Chrome or Chromium that can be started: `CHROME_PATH`, else an installed one, else Debian's
 * package, else the one that Puppeteer downloads.
 * @returns {Promise<string>} its path
 * @throws {SetupError} when none can be had
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new SetupError(
      `CHROME_PATH is ${named}, where there is no program: correct it, or unset it to let a browser be found.`,
    );
  }
  return installedBrowser() ?? debianBrowser() ?? (await puppeteerBrowser());
}

/** The browser that set-up found, which children find in `CHROME_PATH`; Debian's where nothing was set up. */
export const browserPath = () => process.env.CHROME_PATH ?? '/usr/bin/chromium';

function installedBrowser() {
  return candidates().find(isExecutable);
}

function candidates() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => join(folder, name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return roots.flatMap((root) =>
      WINDOWS_PROGRAMS.map((name) => join(process.env[root] ?? '', name)),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function debianBrowser() {
  const tried = installPackage({ name: 'Chromium', debian: ['chromium', 'fonts-liberation'] });
  return tried ? installedBrowser() : undefined;
}

async function puppeteerBrowser() {
  console.log('Downloading Chrome with Puppeteer…');
  const { code, output } = await captureTool('puppeteer', ['browsers', 'install', 'chrome']);
  // Its last line is « chrome@VERSION PATH ».
  const path = /^chrome@\S+ (.+)$/m.exec(output)?.[1]?.trim();
  if (code === 0 && path && canStart(path)) return path;
  console.error(output);
  throw new SetupError(
    'No browser could be found or installed: install Chrome or Chromium, or set CHROME_PATH to one, then run this again.',
  );
}

/** A downloaded Chrome brings none of the system's libraries that it needs. */
function canStart(path) {
  if (process.platform !== 'linux') return isExecutable(path);
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';

const FOR: Record<BrowserName, readonly string[]> = {
  chromium: [],
  firefox: ['--browser', 'firefox', '--mv3'],
};

/**
 * Builds the extension, for the sandbox or as the stores get it, without a word.
 * @throws with all that the build said, when it failed
 */
export async function buildExtension(
  mode: 'sandbox' | 'store',
  browser: BrowserName,
): Promise<void> {
  const shell = process.platform === 'win32';
  // A test runner's own mode is not to get into the build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const words = ['--no-install', 'wxt', 'build', '--mode', mode, ...FOR[browser]];
  const build = promisify(execFile)('npx', words, { env, shell });
  await build.catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The extension could not be built:\n${stdout}${stderr}`, { cause: error });
  });
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Builds the phone's page, into `.output/companion` or a folder of one's own, as `npm run build:companion` does, without a word.
 * @throws with all that the build said, when it failed
 */
export async function buildCompanion(folder?: string): Promise<void> {
  const shell = process.platform === 'win32';
  const env = { ...process.env, NODE_ENV: 'production' };
  const words = ['build', '--configLoader', 'runner', '--config', 'companion/build/vite.config.ts'];
  if (folder) words.push('--outDir', folder);
  const build = promisify(execFile)('npx', ['--no-install', 'vite', ...words], { env, shell });
  await build.catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The phone page could not be built:\n${stdout}${stderr}`, { cause: error });
  });
}

import { buildExtension, type BrowserName } from './build-extension';

export type { BrowserName };

/**
 * Builds the extension for the sandbox, as `npm run build:sandbox` does, without a word.
 * @throws with all that the build said, when it failed
 */
export function buildSandbox(browser: BrowserName = 'chromium'): Promise<void> {
  return buildExtension('sandbox', browser);
}

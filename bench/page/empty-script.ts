import { build } from 'wxt';

const ROOT = 'bench/page/empty';

/** Builds an extension whose content script does nothing; returns its folder. */
export async function buildEmptyScript(): Promise<string> {
  await build({
    root: ROOT,
    browser: 'chrome',
    imports: false,
    manifest: { name: 'Empty content script' },
    logger: {
      ...console,
      log: quiet,
      info: quiet,
      success: quiet,
      debug: quiet,
      fatal: console.error,
    },
  });
  return `${ROOT}/.output/chrome-mv3`;
}

const quiet = () => undefined;

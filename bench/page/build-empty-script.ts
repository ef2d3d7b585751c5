import { cp } from 'node:fs/promises';
import { build } from 'wxt';

/** Among the packages, which the script's import is found in, and outside the tree. */
const ROOT = 'node_modules/.cache/bench-page';

/** Builds an extension whose content script does nothing; returns its folder. */
export async function buildEmptyScript(): Promise<string> {
  await cp('bench/page/empty', ROOT, { recursive: true });
  await build({
    root: ROOT,
    browser: 'chrome',
    imports: false,
    manifest: { name: 'Empty content script' },
  });
  return `${ROOT}/.output/chrome-mv3`;
}

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './build-extension';

export type Language = 'fr' | 'en';

const BUILDS: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/**
 * Copies the sandbox's build, or the stores', to `target`, with the words of one language only: a browser takes the
 * words of its own language, whatever it is told, wherever the system has no other.
 * @throws when there is no build
 */
export async function copyBuild(
  target: string,
  language: Language,
  browser: BrowserName = 'chromium',
  mode: 'sandbox' | 'store' = 'sandbox',
): Promise<void> {
  const build = `${BUILDS[browser]}-${mode}`;
  if (!existsSync(join(build, 'manifest.json'))) {
    throw new Error(`${build} is missing: build the extension first.`);
  }
  await cp(build, target, { recursive: true });
  await rm(join(target, '_locales', language === 'fr' ? 'en' : 'fr'), { recursive: true });
  const path = join(target, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
}

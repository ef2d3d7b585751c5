import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'fr' | 'en';

const BUILD = '.output/chrome-mv3-sandbox';

/**
 * Copies the sandbox build to `target`, with the words of one language only: a browser takes the
 * words of its own language, whatever it is told, wherever the system has no other.
 * @throws when there is no build
 */
export async function copyBuild(target: string, language: Language): Promise<void> {
  if (!existsSync(join(BUILD, 'manifest.json'))) {
    throw new Error(`${BUILD} is missing: run npm run build:sandbox first.`);
  }
  await cp(BUILD, target, { recursive: true });
  await rm(join(target, '_locales', language === 'fr' ? 'en' : 'fr'), { recursive: true });
  const path = join(target, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
}

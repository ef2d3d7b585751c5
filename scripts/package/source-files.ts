import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Files = Map<string, Uint8Array>;

/** All files below a folder, by their path in it. */
export function filesBelow(folder: string, except: (name: string) => boolean = () => false): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name));
  const files: Files = new Map();
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    if (!except(name)) files.set(name, readFileSync(path));
  }
  return files;
}

const BUILT = /^(node_modules|\.output|\.wxt|artifacts|\.git)\//;

/**
 * What the extension can be built from again: the files under version control, or, where there is no
 * repository (in the sources' own package), all files but those that installing and building made.
 */
export function sources(): Files {
  if (!existsSync('.git')) return filesBelow('.', (name) => BUILT.test(name));
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(path));
  return new Map(paths.map((path) => [path, readFileSync(path)]));
}

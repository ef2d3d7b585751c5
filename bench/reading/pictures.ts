import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';

/** One file to read and, where it is known, what there is to read in it. */
export interface Picture {
  /** From the directory that was given, with `/`. */
  readonly file: string;
  readonly path: string;
  /** What its code says; `undefined` where nobody has told. */
  readonly text?: string;
  readonly class: string;
  readonly level?: number;
}

interface Entry {
  file: string;
  text?: string;
  class?: string;
  level?: number;
}

const MANIFEST = 'manifest.json';
/** What lies beside pictures and is none. Any other file is given to the readers, whatever its name. */
const NOT_PICTURES = new Set(['.json', '.md', '.txt', '.html', '.csv', '.py', '.properties']);

/**
 * Every picture and PDF below a directory. Truth comes from a manifest of the letters' kind in any
 * of its folders, or else from a text file of the same name, as other projects' suites have it.
 */
export function picturesIn(directory: string): Picture[] {
  const root = resolve(directory);
  if (!existsSync(root)) throw new Error(`${root} is not there: give a directory with --dir.`);
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const manifest = manifestOf(paths);
  return paths
    .filter((path) => !NOT_PICTURES.has(extname(path).toLowerCase()))
    .map((path) => pictureAt(root, path, manifest.get(path)));
}

function manifestOf(paths: readonly string[]): Map<string, Entry> {
  const told = new Map<string, Entry>();
  for (const path of paths.filter((one) => basename(one) === MANIFEST)) {
    const listed = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    if (!Array.isArray(listed)) continue;
    for (const entry of listed as Entry[]) told.set(join(dirname(path), entry.file), entry);
  }
  return told;
}

function pictureAt(root: string, path: string, entry: Entry | undefined): Picture {
  const file = relative(root, path).replaceAll('\\', '/');
  const text = entry?.text ?? textBeside(path);
  return {
    file,
    path,
    class: entry?.class ?? (dirname(file) === '.' ? 'pictures' : dirname(file)),
    ...(text === undefined ? {} : { text }),
    ...(entry?.level === undefined ? {} : { level: entry.level }),
  };
}

function textBeside(path: string): string | undefined {
  const sidecar = path.slice(0, path.length - extname(path).length) + '.txt';
  return existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : undefined;
}

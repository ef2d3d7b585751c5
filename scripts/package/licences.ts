import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What the extension may ship code of. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

/** Declared for the typing of code alone. */
const TYPES_ALONE = '@types/';

/** The packages that ours depends on, with those that they depend on; no tool that only builds. */
export function components(): Component[] {
  const found = new Map<string, Component>();
  const visit = (folder: string): void => {
    const { dependencies = {} } = manifestIn(folder);
    for (const name of Object.keys(dependencies)) {
      const place = placeOf(name, folder);
      if (!place || found.has(place) || name.startsWith(TYPES_ALONE)) continue;
      const { version, license = 'unknown' } = manifestIn(place);
      found.set(place, { name, version, licence: license, folder: place });
      visit(place);
    }
  };
  visit('.');
  return [...found.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package from a folder of another one: beside it, or further out. */
function placeOf(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (folder === '.') return null;
  }
}

/** The licences of everything in the package, ours first. */
export function licences(): Uint8Array {
  const parts = components().map(({ name, version, licence, folder }) => {
    const file = readdirSync(folder)
      .sort()
      .find((entry) => /^licen[cs]e(\.|-|$)/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : '';
    return `${name} ${version} (${licence})\n\n${text}`.trim();
  });
  const own = readFileSync('LICENSE', 'utf8').trim();
  return new TextEncoder().encode(`${[own, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

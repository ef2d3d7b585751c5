import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of a browser's profile, as whoever has the disk reads it. */
export interface ProfileFile {
  readonly path: string;
  readonly bytes: Buffer;
}

function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file of the profile. */
export function profileFiles(profile: string): ProfileFile[] {
  return pathsIn(profile).map((path) => ({
    path: relative(profile, path),
    bytes: readFileSync(path),
  }));
}

/**
 * Holds the private files of the profile's origins open, so that what their places on the disk hold can
 * still be read after they were removed.
 * @returns reads and closes them
 */
export function heldFiles(profile: string): () => ProfileFile[] {
  const held = pathsIn(profile)
    // Chromium's folder for them, and Firefox's.
    .filter((path) => path.includes('File System') || /\+\+\+[^/]*\/fs\//.test(path))
    .map((path) => ({ path: `held: ${relative(profile, path)}`, descriptor: openSync(path, 'r') }));
  return () =>
    held.map(({ path, descriptor }) => {
      const bytes = Buffer.alloc(fstatSync(descriptor).size);
      readSync(descriptor, bytes, 0, bytes.length, 0);
      closeSync(descriptor);
      return { path, bytes };
    });
}

/** How a text may stand in a file: as it is, in two bytes a letter, as JSON, in an address. */
function textSpellings(text: string): string[] {
  const wide = Buffer.from(text, 'utf16le').toString('hex');
  return [JSON.stringify(text).slice(1, -1), encodeURIComponent(text), text.toLowerCase(), wide];
}

/** How a secret may stand in a file; bytes also in hex, base64 and as a list. */
function spellings(secret: string | Buffer): Buffer[] {
  const bytes = Buffer.from(secret);
  const wide = typeof secret === 'string' ? [Buffer.from(secret, 'utf16le')] : [];
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The letters that depend on what stands before or after are left out.
    return shifted.slice(shift === 0 ? 0 : 4, shifted.length - 4);
  });
  const texts = [
    ...(typeof secret === 'string' ? textSpellings(secret) : []),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.join(','),
    bytes.join(', '),
    ...base64,
    ...base64.map((letters) => letters.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [bytes, ...wide, ...texts.filter(Boolean).map((spelt) => Buffer.from(spelt))];
}

/** « name in path » of every secret that a file holds in any spelling. */
export function found(
  files: readonly ProfileFile[],
  secrets: Readonly<Record<string, string | Buffer>>,
): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const spelt = spellings(secret);
    return files
      .filter(({ bytes }) => spelt.some((spelling) => bytes.includes(spelling)))
      .map(({ path }) => `${name} in ${path}`);
  });
}

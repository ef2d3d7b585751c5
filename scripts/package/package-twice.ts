/**
 * Packages the last commit twice and compares: in two folders, under two umasks, in two time zones, by this Node and
 * by Node 24; then once more for Firefox from the sources that its reviewers get, which no repository holds.
 *
 * npm run package-twice
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { run } from '../setup/command.mjs';

interface Surroundings {
  readonly umask: number;
  readonly zone: string;
  /** A folder that holds `node`, unless it is this one. */
  readonly node?: string;
}

const PACKAGES = 'artifacts/package';
const here = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'package-twice-'));
try {
  process.exitCode = compare() ? 0 : 1;
} finally {
  process.chdir(here);
  rmSync(folder, { recursive: true, force: true });
}

function compare(): boolean {
  const node = newerNode();
  const ours = packaged(cloned('one'), { umask: 0o022, zone: 'UTC' });
  const second = { umask: 0o077, zone: 'Pacific/Kiritimati', node };
  const again = packaged(cloned('another, with spaces'), second);
  const reviewed = packaged(unpackedSources(), second, 'build-for-amo');
  const same = ours === again && ours.includes(reviewed);
  console.log(same ? `The same bytes each time:\n${ours}` : `${ours}\n${again}\n${reviewed}`);
  return same;
}

/** Node 24 as the npm registry has it. @returns the folder it is in */
function newerNode(): string {
  const home = join(folder, 'node');
  mkdirSync(home);
  demand('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', 'node@24']);
  return join(home, 'node_modules', '.bin');
}

function cloned(name: string): string {
  const clone = join(folder, name);
  demand('git', ['clone', '--quiet', here, clone]);
  return clone;
}

/** What the zip of the sources that was made last holds. */
function unpackedSources(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const archive = readFileSync(`${PACKAGES}/expediteurs-lre-${version}-sources.zip`);
  const target = join(folder, 'sources');
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return target;
}

/** Packages in a folder, from nothing. @returns the checksums, a line each */
function packaged(source: string, { umask, zone, node }: Surroundings, script = 'package'): string {
  process.chdir(source);
  process.umask(umask);
  const path = [...(node ? [node] : []), process.env.PATH ?? ''].join(delimiter);
  demand('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { PATH: path });
  demand('npm', ['run', script], { PATH: path, TZ: zone });
  return readFileSync(`${PACKAGES}/SHA256SUMS`, 'utf8');
}

function demand(command: string, words: readonly string[], env: Record<string, string> = {}): void {
  if (run(command, [...words], env) !== 0) throw new Error(`${command} ${words.join(' ')} failed.`);
}

/**
 * Makes what the stores take, in `artifacts/package/`: a zip each for Chrome, Edge and Firefox, the
 * sources that Firefox's reviewers build it from, what it is made of, and the checksums of all.
 *
 * npm run package [-- --only chrome|edge|firefox]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runTool } from '../setup/command.mjs';
import { billOfMaterials } from './bill-of-materials';
import { licences } from './licences';
import { filesBelow, sources } from './source-files';
import { zip } from './zip';

const FOLDER = 'artifacts/package';
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = BROWSERS.filter((browser) => !values.only || values.only === browser);
if (wanted.length === 0) {
  console.error(`--only ${values.only} is no browser: give chrome, edge or firefox.`);
  process.exit(2);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const made = new Map<string, Uint8Array>();
for (const browser of wanted) made.set(`expediteurs-lre-${version}-${browser}.zip`, build(browser));
if (!values.only) {
  made.set(`expediteurs-lre-${version}-sources.zip`, zip(sources()));
  made.set('sbom.cdx.json', new TextEncoder().encode(billOfMaterials(version)));
}
const sums = [...made].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of made) writeFileSync(`${FOLDER}/${name}`, bytes);
writeFileSync(`${FOLDER}/SHA256SUMS`, sums);
console.log(sums.trimEnd());

/** Builds for a store, from nothing. @returns the package */
function build(browser: (typeof BROWSERS)[number]): Uint8Array {
  const folder = `.output/${browser}-mv3-store`;
  rmSync(folder, { recursive: true, force: true });
  const words = ['build', '--mode', 'store', '-b', browser, '--mv3'];
  if (runTool('wxt', words, { NODE_ENV: 'production' }) !== 0) process.exit(1);
  const files = filesBelow(folder);
  files.set('LICENCES.txt', licences());
  return zip(files);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

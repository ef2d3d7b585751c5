/**
 * Builds a release again and compares: whether a package is what these sources make.
 *
 * npm run verify-release -- FILE     (with the release's tag checked out)
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runTool } from '../setup/command.mjs';

const [file] = process.argv.slice(2);
const browser = /-(chrome|edge|firefox)\.zip$/.exec(file ?? '')?.[1];
if (!file || !browser || !existsSync(file)) {
  console.error(
    'Usage: npm run verify-release -- FILE, a …-chrome.zip, …-edge.zip or …-firefox.zip.',
  );
  process.exit(2);
}
const wanted = sha256(file);
if (runTool('tsx', ['scripts/package/main.ts', '--only', browser]) !== 0) process.exit(1);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const found = sha256(`artifacts/package/expediteurs-lre-${version}-${browser}.zip`);
if (found === wanted) {
  console.log(`${basename(file)} is what these sources make: ${wanted}`);
} else {
  console.error(`${basename(file)} is ${wanted}, and these sources (${version}) make ${found}.
Check out the tag of its release and run npm ci, then this again.`);
  process.exit(1);
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

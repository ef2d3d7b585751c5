import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const SCRIPTS = '.output/chrome-mv3-sandbox/content-scripts';

/** Bytes after gzip of each script that can run in a back office's page. */
export function scriptWeights(): ReadonlyMap<string, number> {
  const files = readdirSync(SCRIPTS);
  return new Map(
    files.map((file) => [file, gzipSync(readFileSync(join(SCRIPTS, file)), { level: 9 }).length]),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = '.output/chrome-mv3-sandbox';

/** In every page of a permitted site; in those it recognises. */
const SCRIPTS = ['content-scripts/page.js', 'page-tools.js'];

/** Bytes after gzip of each script that can run in a back office's page. */
export function scriptWeights(): ReadonlyMap<string, number> {
  return new Map(
    SCRIPTS.map((file) => [file, gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length]),
  );
}

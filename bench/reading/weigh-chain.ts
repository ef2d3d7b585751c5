import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { lightZxing } from '../../companion/build/light-zxing';

const WORKER = fileURLToPath(new URL('../../lib/reading/decoder.worker.ts', import.meta.url));
/** pdf.js, its worker and what it draws with: a library of its own, loaded for a PDF alone. */
const OF_PDFS = /pdf|jbig|openjpeg|qcms/i;

/** A file of the chain and its bytes after gzip. */
export interface Weight {
  readonly file: string;
  readonly bytes: number;
}

/** What the worker that reads is made of: its script, the engines that it loads, their binaries. */
export async function weighChain(): Promise<Weight[]> {
  const outDir = join(tmpdir(), `reading-weight-${String(process.pid)}`);
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [lightZxing()],
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        rolldownOptions: { input: WORKER },
      },
    });
    return readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !OF_PDFS.test(entry.name))
      .map(({ name, parentPath }) => ({
        file: name,
        bytes: gzipSync(readFileSync(join(parentPath, name)), { level: 9 }).length,
      }))
      .sort((a, b) => b.bytes - a.bytes);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

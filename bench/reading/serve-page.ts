import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type Plugin } from 'vite';
import { lightZxing } from '../../companion/build/light-zxing';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** `barcode-detector` may have a zxing-wasm of its own, whose binary goes with no other. */
function detectorBinary(): Plugin {
  const detector = createRequire(import.meta.url).resolve('barcode-detector');
  const binary = createRequire(detector).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return {
    name: 'detector-binary',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:barcode-detector.wasm?url' ? `${binary}?url` : null),
  };
}

/**
 * Builds the page of a folder and serves it on a free port: by itself the one that reads pictures, with
 * the code that is shipped.
 */
export async function servePage(root = ROOT): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = join(tmpdir(), `reading-bench-${String(process.pid)}`);
  const settings = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    worker: { format: 'es' as const, plugins: () => [detectorBinary(), lightZxing()] },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The page is not served: no port is free.');
  const close = async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { url, close };
}

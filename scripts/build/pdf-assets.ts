import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Decoders that pdf.js loads by address for scans in JPEG 2000 and JBIG2, and its standard fonts. */
export function pdfAssets() {
  return ['wasm', 'standard_fonts'].flatMap((folder) => {
    const source = resolve('node_modules/pdfjs-dist', folder);
    return readdirSync(source)
      .map((name) => ({
        absoluteSrc: resolve(source, name),
        relativeDest: `pdfjs/${folder}/${name}`,
      }));
  });
}

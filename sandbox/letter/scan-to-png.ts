import type { Canvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const STANDARD_FONTS = join(pdfjsFolder, 'standard_fonts/');

/** White paper as a scanner's lamp sees it. */
const PAPER = '#fdfdfb';

/** What pdf.js draws on in Node. */
interface NodeCanvasFactory {
  create(width: number, height: number): { canvas: Canvas };
}

/** The first page of a PDF as a scanner gives it, at `dpi` dots per inch. */
export async function scanToPng(pdf: Uint8Array, dpi: number): Promise<Uint8Array> {
  const loading = getDocument({
    data: pdf.slice(),
    standardFontDataUrl: STANDARD_FONTS,
    // The glyphs are drawn as paths: no font of the machine shows.
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const { canvas } = (document.canvasFactory as NodeCanvasFactory).create(
      Math.round(viewport.width),
      Math.round(viewport.height),
    );
    // pdf.js draws on this canvas of its own making, but its types know only the DOM's.
    const target = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: target, viewport, background: PAPER }).promise;
    return await canvas.encode('png');
  } finally {
    await loading.destroy();
  }
}

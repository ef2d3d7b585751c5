/// <reference types="vite/client" />
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url';

// What pdf.js takes from a document when it runs in a page, given here for a worker.

/** Decoders of JPEG 2000 and JBIG2, the codings of many office scanners, loaded when a page wants them. */
const BINARIES: Record<string, string> = { 'openjpeg.wasm': openjpegUrl, 'jbig2.wasm': jbig2Url };

/** Fonts and character maps are refused: they draw text, and the code is not text. */
export class PdfBinaries {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = BINARIES[filename];
    if (!url) throw new Error(`Not shipped: ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Cannot load ${filename}: HTTP ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

interface Drawing {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

export class PdfCanvases {
  create(width: number, height: number): Drawing {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: Drawing, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  destroy(drawing: Drawing): void {
    if (drawing.canvas) Object.assign(drawing.canvas, { width: 0, height: 0 });
    Object.assign(drawing, { canvas: null, context: null });
  }
}

/** SVG filters need a document: effects are left out. */
export class PdfFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy = () => undefined;
}

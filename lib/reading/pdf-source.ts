// The legacy build: the modern one calls functions that only browsers of the last months have.
import {
  getDocument,
  PDFWorker,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfBinaries, PdfCanvases, PdfFilters } from './pdf-platform';
import { figuresOf, openFigure } from './pdf-figures';
import { linesOf, writtenKeys } from './pdf-text';
import { SourceProblem, type PixelSource, type Sheet, type Survey } from './pixel-source';
import { MAX_VIEW_PIXELS, type Placement } from './view';

const POINTS_PER_INCH = 72;
const NATIVE_DPI = 300;
/** 16,384 pixels each way, which all the browsers have. */
const MAX_CANVAS_BYTES = 4 * 16_384 ** 2;

/** pdf.js declares a page's context; it draws on a worker's just as well. */
type PageContext = Parameters<PDFPageProxy['render']>[0]['canvasContext'];

export async function openPdf(file: Blob, password?: string): Promise<PixelSource> {
  const data = await file.arrayBuffer();
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  try {
    return sourceOf(await load(data, port, password), port);
  } catch (cause) {
    port.terminate();
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    if (!isLocked) throw new SourceProblem('pdf-damaged', cause);
    throw new SourceProblem(password ? 'pdf-password-wrong' : 'pdf-encrypted', cause);
  }
}

function load(data: ArrayBuffer, port: Worker, password = ''): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    ...(password ? { password } : {}),
    worker: PDFWorker.create({ port }),
    isEvalSupported: false,
    // Told the limit, pdf.js does not try out canvases of a scan's size to find it.
    canvasMaxAreaInBytes: MAX_CANVAS_BYTES,
    // No document here: glyphs are drawn as paths, and what pdf.js wants to fetch goes through us.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: PdfBinaries,
    CanvasFactory: PdfCanvases,
    FilterFactory: PdfFilters,
    verbosity: 0,
  }).promise;
}

function sourceOf(document: PDFDocumentProxy, port: Worker): PixelSource {
  const figures = openFigures(document);
  return {
    pages: document.numPages,
    survey: (number) => surveyPage(document, number),
    async sizeOf(sheet) {
      if (sheet.figure !== undefined) return (await figures.open(sheet)).sizeOf(sheet);
      const page = await document.getPage(sheet.page);
      const scale = nativeScale(page.getViewport({ scale: 1 }));
      const { width, height } = page.getViewport({ scale });
      return { width: Math.ceil(width), height: Math.ceil(height) };
    },
    async render(sheet, placement) {
      if (sheet.figure === undefined) return renderPage(document, sheet.page, placement);
      return (await figures.open(sheet)).render(sheet, placement);
    },
    close() {
      figures.close();
      void document.destroy();
      port.terminate();
    },
  };
}

async function surveyPage(document: PDFDocumentProxy, number: number): Promise<Survey> {
  const page = await document.getPage(number);
  const { list, isScan } = await figuresOf(page);
  // What lies over a scan was guessed by text recognition, which confuses the letters of a key.
  const written = isScan ? { addresses: [], keys: [] } : writtenKeys(await textOf(page));
  return { ...written, figures: list.length, isScan };
}

async function textOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const pieces = items.filter((item) => 'str' in item);
  return linesOf(pieces, page.view);
}

/** The embedded picture that is looked at, decoded once. */
function openFigures(document: PDFDocumentProxy) {
  let current: { key: string; source: Promise<PixelSource> } | undefined;
  const close = () => {
    void current?.source.then((source) => {
      source.close();
    }, ignore);
    current = undefined;
  };
  return {
    close,
    open({ page: number, figure = 0 }: Sheet): Promise<PixelSource> {
      const key = `${String(number)}/${String(figure)}`;
      if (current?.key === key) return current.source;
      close();
      current = { key, source: openListed(document, number, figure) };
      return current.source;
    },
  };
}

const ignore = () => undefined;

async function openListed(document: PDFDocumentProxy, number: number, index: number) {
  const page = await document.getPage(number);
  const { list } = await figuresOf(page);
  const figure = list[index];
  if (!figure) throw new Error('No such picture on the page');
  const source = await openFigure(page, figure);
  // It is a copy. pdf.js keeps all that it decoded of a page until told: some 35 MB of a scan.
  if (index === list.length - 1) page.cleanup();
  return source;
}

/** 300 dpi, or what keeps a poster within the bound. */
function nativeScale({ width, height }: { width: number; height: number }): number {
  return Math.min(NATIVE_DPI / POINTS_PER_INCH, Math.sqrt(MAX_VIEW_PIXELS / (width * height)));
}

async function renderPage(
  document: PDFDocumentProxy,
  number: number,
  placement: Placement,
): Promise<ImageData> {
  const { left, top, width, outputWidth, outputHeight } = placement;
  const page = await document.getPage(number);
  const factor = outputWidth / width;
  const viewport = page.getViewport({
    scale: nativeScale(page.getViewport({ scale: 1 })) * factor,
    offsetX: -left * factor,
    offsetY: -top * factor,
  });
  const canvas = new OffscreenCanvas(outputWidth, outputHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('No 2D context: out of memory');
  // The "print" intent draws in one go; "display" waits for animation frames, which a worker has not.
  const canvasContext = context as unknown as PageContext;
  await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise;
  const pixels = context.getImageData(0, 0, outputWidth, outputHeight);
  page.cleanup();
  return pixels;
}

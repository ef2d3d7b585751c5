import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { attachedFiles } from './pdf-attached';
import { loadPdf, type LoadedPdf } from './load-pdf';
import { figuresOf, openFigure } from './pdf-figures';
import { hasOnScreenOnly } from './has-on-screen-only';
import { linesOf, writtenKeys } from './pdf-text';
import type { PixelSource, Sheet, Survey } from './pixel-source';
import { MAX_VIEW_PIXELS, type Placement } from '../image/view';

const POINTS_PER_INCH = 72;
const NATIVE_DPI = 300;
/** A page as it is printed, then as a screen shows it. */
const INTENTS = ['print', 'display'] as const;

/** pdf.js declares a page's context; it draws on a worker's just as well. */
type PageContext = Parameters<PDFPageProxy['render']>[0]['canvasContext'];

export async function openPdf(file: Blob, password?: string): Promise<PixelSource> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  try {
    return sourceOf(await loadPdf(file, port, password), port);
  } catch (cause) {
    port.terminate();
    throw cause;
  }
}

function sourceOf({ document, isPartial }: LoadedPdf, port: Worker): PixelSource {
  const figures = openFigures(document);
  return {
    pages: document.numPages,
    isPartial,
    survey: (number) => surveyPage(document, number),
    attached: () => attachedFiles(document),
    async sizeOf(sheet) {
      if (sheet.figure !== undefined) return (await figures.open(sheet)).sizeOf(sheet);
      const page = await document.getPage(sheet.page);
      const scale = nativeScale(page.getViewport({ scale: 1 }));
      const { width, height } = page.getViewport({ scale });
      return { width: Math.ceil(width), height: Math.ceil(height) };
    },
    async render(sheet, placement) {
      if (sheet.figure === undefined) return renderPage(document, sheet, placement);
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
  const { list, isCovered, isWrittenOver } = await figuresOf(page);
  // What lies over a scan was guessed by text recognition, which confuses the letters of a key.
  const written = isCovered ? { addresses: [], keys: [] } : writtenKeys(await textOf(page));
  const isScan = isCovered && !isWrittenOver;
  const drawings = (await hasOnScreenOnly(document, page)) ? INTENTS.length : isScan ? 0 : 1;
  return { ...written, figures: list.length, drawings };
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
  { page: number, drawing = 0 }: Sheet,
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
  const canvasContext = context as unknown as PageContext;
  const intent = INTENTS[drawing] ?? 'print';
  await page.render({ canvas: null, canvasContext, viewport, intent }).promise;
  const pixels = context.getImageData(0, 0, outputWidth, outputHeight);
  page.cleanup();
  return pixels;
}

// The legacy build: the modern one calls functions that only browsers of the last months have.
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfBinaries, PdfCanvases, PdfFilters } from './pdf-platform';
import { withPageTree } from './with-page-tree';
import { SourceProblem } from './pixel-source';

/** 16,384 pixels each way, which all the browsers have. */
const MAX_CANVAS_BYTES = 4 * 16_384 ** 2;

export interface LoadedPdf {
  document: PDFDocumentProxy;
  /** Whether something is missing: it was cut short. */
  isPartial: boolean;
}

/** Opens a PDF, and one that is cut short as far as it goes. */
export async function loadPdf(
  file: Blob,
  port: Worker,
  password: string | undefined,
): Promise<LoadedPdf> {
  try {
    const document = await load(await file.arrayBuffer(), port, password);
    return { document, isPartial: false };
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    if (isLocked) throw new SourceProblem(password ? 'pdf-password-wrong' : 'pdf-encrypted', cause);
    const document = await loadRepaired(file, port).catch(() => undefined);
    if (!document) throw new SourceProblem('pdf-damaged', cause);
    return { document, isPartial: true };
  }
}

async function loadRepaired(file: Blob, port: Worker): Promise<PDFDocumentProxy | undefined> {
  const repaired = await withPageTree(file);
  return repaired && load(await repaired.arrayBuffer(), port);
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

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** More files than these, or heavier ones, are no letter that somebody passed on. */
const MOST = 4;
const MOST_BYTES = 50_000_000;
/** Pages on which a file may be pinned. */
const MOST_PAGES = 3;

interface Attached {
  content?: Uint8Array<ArrayBuffer> | null;
}

/**
 * The files that travel in a PDF: attached to it (which a portfolio is nothing else than), or pinned
 * to a page (PDF 2.0, 7.11.4 and 12.5.6.15).
 */
export async function attachedFiles(document: PDFDocumentProxy): Promise<Blob[]> {
  const attachments = (await document.getAttachments()) as Record<string, Attached> | null;
  const files = [...Object.values(attachments ?? {}), ...(await pinnedFiles(document))];
  return files
    .flatMap(({ content }) => (content ? [content] : []))
    .filter(({ byteLength }) => byteLength > 0 && byteLength <= MOST_BYTES)
    .slice(0, MOST)
    .map((content) => new Blob([content]));
}

async function pinnedFiles(document: PDFDocumentProxy): Promise<Attached[]> {
  const pinned: Attached[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
    const page = await document.getPage(number);
    const annotations = (await page.getAnnotations()) as { file?: Attached }[];
    pinned.push(...annotations.flatMap(({ file }) => file ?? []));
  }
  return pinned;
}

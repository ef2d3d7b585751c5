import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Whether a screen shows what is not printed, or the other way round: stamps and notes that say so
 * (PDF 2.0, 12.5.3), and layers (8.11.4).
 */
export async function hasOnScreenOnly(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
): Promise<boolean> {
  const [printed, shown] = [
    await page.getAnnotations({ intent: 'print' }),
    await page.getAnnotations({ intent: 'display' }),
  ] as { id: string }[][];
  if (namesOf(printed) !== namesOf(shown)) return true;
  return (await layersOf(document, 'print')) !== (await layersOf(document, 'display'));
}

const namesOf = (annotations: readonly { id: string }[] = []) =>
  annotations.map(({ id }) => id).join();

type Layer = readonly [name: string, layer: { readonly visible: boolean }];

/** Names of those that are visible. */
async function layersOf(document: PDFDocumentProxy, intent: string): Promise<string> {
  const layers = await document.getOptionalContentConfig({ intent });
  const visible = [...(layers as Iterable<Layer>)].filter(([, layer]) => layer.visible);
  return visible.map(([name]) => name).join();
}

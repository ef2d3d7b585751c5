import { PDFDocument, PDFName, type PDFDict, type PDFPage } from '@cantoo/pdf-lib';
import QRCode from 'qrcode';
import { blankSheet, encoded, KEY_URI } from './letter-pictures';

const SIDE = 120;
const AT = { x: 300, y: 400 };

/** A blank page and where its code goes, in points. */
async function blankPdf(): Promise<{ document: PDFDocument; page: PDFPage }> {
  const document = await PDFDocument.create();
  return { document, page: document.addPage([595, 842]) };
}

async function saved(document: PDFDocument): Promise<Blob> {
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

/** For each dark module of the key's code, what is drawn at a place. */
function drawnModules(draw: (x: number, y: number, size: number) => string, at = AT): string {
  const { modules } = QRCode.create(KEY_URI, { errorCorrectionLevel: 'M' });
  const size = SIDE / modules.size;
  const drawn = Array.from({ length: modules.size ** 2 }, (_, index) => {
    const [row, column] = [Math.floor(index / modules.size), index % modules.size];
    if (!modules.get(row, column)) return '';
    return draw(at.x + column * size, at.y + SIDE - (row + 1) * size, size);
  });
  return drawn.join('\n');
}

const square = (x: number, y: number, size: number) =>
  `${String(x)} ${String(y)} ${String(size)} ${String(size)} re f`;

function append(document: PDFDocument, page: PDFPage, content: string): void {
  page.node.addContentStream(document.context.register(document.context.stream(content)));
}

/** The resources of a page, of one kind, under a name. */
function addResource(page: PDFPage, kind: string, name: string, value: unknown): void {
  const { node } = page;
  const resources = node.Resources() ?? node.context.obj({});
  node.set(PDFName.of('Resources'), resources);
  resources.set(PDFName.of(kind), node.context.obj({ [name]: value as PDFDict }));
}

/** A letterhead over the whole page, and over it the code in a font whose one letter is a module. */
export async function glyphsOverPicture(): Promise<Blob> {
  const { document, page } = await blankPdf();
  const sheet = blankSheet(400, 566);
  sheet.context.fillStyle = '#9bc';
  sheet.context.fillRect(0, 0, 400, 60);
  const picture = await document.embedJpg(await (await encoded(sheet, 'image/jpeg')).arrayBuffer());
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  const { context } = document;
  const glyph = context.register(context.stream('1 0 0 0 1 1 d1 0 0 1 1 re f'));
  const font = context.obj({
    ...{ Type: 'Font', Subtype: 'Type3', FontBBox: [0, 0, 1, 1], FontMatrix: [1, 0, 0, 1, 0, 0] },
    ...{ CharProcs: { a: glyph }, FirstChar: 97, LastChar: 97, Widths: [1] },
    Encoding: { Type: 'Encoding', Differences: [97, 'a'] },
  });
  addResource(page, 'Font', 'Modules', context.register(font));
  const glyphs = drawnModules(
    (x, y, size) => `${String(size)} 0 0 ${String(size)} ${String(x)} ${String(y)} Tm (a) Tj`,
  );
  append(document, page, `BT /Modules 1 Tf ${glyphs} ET`);
  return saved(document);
}

/** The code as a stamp that is shown on screens and, as its flags say, not printed. */
export async function screenOnlyStamp(): Promise<Blob> {
  const { document, page } = await blankPdf();
  const { context } = document;
  const looks = context.stream(drawnModules(square, { x: 0, y: 0 }), {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, SIDE, SIDE] },
  });
  const stamp = context.obj({
    ...{ Type: 'Annot', Subtype: 'Stamp', F: 0, AP: { N: context.register(looks) } },
    Rect: [AT.x, AT.y, AT.x + SIDE, AT.y + SIDE],
  });
  page.node.addAnnot(context.register(stamp));
  return saved(document);
}

/** The code on a layer that is seen in one way only. */
export async function oneWayLayer(hidden: 'Print' | 'View'): Promise<Blob> {
  const { document, page } = await blankPdf();
  const { context } = document;
  const usage = { [hidden]: { [`${hidden}State`]: 'OFF' } };
  const layer = context.register(context.obj({ Type: 'OCG', Usage: usage }));
  document.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { ON: [layer], Order: [layer] } }),
  );
  addResource(page, 'Properties', 'Layer', layer);
  append(document, page, `/OC /Layer BDC\n${drawnModules(square)}\nEMC`);
  return saved(document);
}

/** A covering page to which files are attached. */
export async function coveringPdf(files: readonly Blob[]): Promise<Blob> {
  const { document } = await blankPdf();
  for (const [at, file] of files.entries())
    await document.attach(await file.arrayBuffer(), `piece-${String(at)}`);
  return saved(document);
}

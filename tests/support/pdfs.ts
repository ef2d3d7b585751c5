import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import QRCode from 'qrcode';
import { blankSheet, encoded, letterSheet, type Sheet } from './letter-pictures';

const A4: [width: number, height: number] = [595.28, 841.89];

/** A PDF as a scanner makes it: one JPEG a page. */
export async function scannedPdf(
  sheets: readonly Sheet[],
  protection?: { userPassword?: string; ownerPassword: string },
): Promise<Blob> {
  const document = await PDFDocument.create();
  for (const sheet of sheets) {
    const jpeg = await encoded(sheet, 'image/jpeg');
    const image = await document.embedJpg(await jpeg.arrayBuffer());
    const page = document.addPage(A4);
    page.drawImage(image, { x: 0, y: 0, width: A4[0], height: A4[1] });
  }
  if (protection) document.encrypt(protection);
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

/** A PDF as a program makes it: the code drawn module by module, on a page laid on its side. */
export async function drawnPdf(text: string): Promise<Blob> {
  const document = await PDFDocument.create();
  const page = document.addPage(A4);
  page.setRotation(degrees(90));
  page.drawText('Vos identifiants eIDAS', { x: 60, y: 700, size: 14 });
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const size = 85 / modules.size;
  for (let at = 0; at < modules.size ** 2; at++) {
    const row = Math.floor(at / modules.size);
    if (!modules.get(row, at % modules.size)) continue;
    const x = 400 + (at % modules.size) * size;
    page.drawRectangle({ x, y: 500 - row * size, width: size, height: size });
  }
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

/** The letter's code on one page of several. */
export function pdfWithCodeOnPage(page: number, pages: number): Promise<Blob> {
  const sheets = Array.from({ length: pages }, (_, at) =>
    at + 1 === page ? letterSheet() : blankSheet(),
  );
  return scannedPdf(sheets);
}

/** A page with lines of text on it and, below them, a picture of some size in points. */
export async function writtenPdf(
  lines: readonly string[],
  picture?: { sheet: Sheet; width: number },
  size = 12,
): Promise<Blob> {
  const document = await PDFDocument.create();
  const page = document.addPage(A4);
  lines.forEach((line, at) => {
    page.drawText(line, { x: 60, y: 780 - at * 20, size });
  });
  if (picture) {
    const { canvas } = picture.sheet;
    const png = await encoded(picture.sheet, 'image/png');
    const image = await document.embedPng(await png.arrayBuffer());
    const height = (picture.width * canvas.height) / canvas.width;
    page.drawImage(image, { x: 20, y: 20, width: picture.width, height });
  }
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

/** A scan with the text that a recogniser read on it laid over it. */
export async function recognisedScan(sheet: Sheet, lines: readonly string[]): Promise<Blob> {
  const document = await PDFDocument.load(await (await scannedPdf([sheet])).arrayBuffer());
  const [page] = document.getPages();
  lines.forEach((line, at) => {
    page?.drawText(line, { x: 60, y: 780 - at * 20, size: 12, opacity: 0 });
  });
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' });
}

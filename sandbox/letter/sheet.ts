import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { PDFFont, PDFPage, RGB } from '@cantoo/pdf-lib';

/** PDF points in a millimetre. */
export const MM = 72 / 25.4;

export const A4 = { width: 210, height: 297 } as const;

export const INK = {
  black: rgb(0.1, 0.1, 0.12),
  grey: rgb(0.42, 0.44, 0.48),
  brand: rgb(0.05, 0.2, 0.42),
  rule: rgb(0.75, 0.78, 0.82),
  tint: rgb(0.955, 0.965, 0.98),
} as const;

/** Letters that Unicode doesn't take apart. */
const STROKED: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
};

export type Face = 'regular' | 'bold' | 'mono';

export interface TextStyle {
  /** Points. */
  size: number;
  face?: Face;
  colour?: RGB;
}

/** A page measured in millimetres from its top left corner, the way people measure letters. */
export class Sheet {
  private constructor(
    private readonly document: PDFDocument,
    private readonly page: PDFPage,
    private readonly fonts: Readonly<Record<Face, PDFFont>>,
  ) {}

  static async blank(title: string): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.setTitle(title);
    document.setLanguage('fr-FR');
    const [regular, bold, mono] = await Promise.all([
      document.embedFont(StandardFonts.Helvetica),
      document.embedFont(StandardFonts.HelveticaBold),
      document.embedFont(StandardFonts.CourierBold),
    ]);
    const page = document.addPage([A4.width * MM, A4.height * MM]);
    return new Sheet(document, page, { regular, bold, mono });
  }

  /** One line whose baseline is `y` millimetres below the top edge. */
  text(text: string, x: number, y: number, { size, face = 'regular', colour }: TextStyle): void {
    this.page.drawText(this.printable(text, face), {
      x: x * MM,
      y: this.up(y),
      size,
      font: this.fonts[face],
      color: colour ?? INK.black,
    });
  }

  /** Like `text`, shrunk until it's at most `width` millimetres wide. */
  fittedText(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const natural = this.widthOf(text, style);
    const size = natural > width ? (style.size * width) / natural : style.size;
    this.text(text, x, y, { ...style, size });
  }

  /** Lines of at most `width` millimetres; returns the y below the last one. */
  paragraph(text: string, x: number, y: number, width: number, style: TextStyle): number {
    const leading = (style.size * 1.42) / MM;
    let line = '';
    let below = y;
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.widthOf(longer, style) > width) {
        this.text(line, x, below, style);
        below += leading;
        line = word;
      } else {
        line = longer;
      }
    }
    this.fittedText(line, x, below, width, style);
    return below + leading;
  }

  rectangle(x: number, y: number, width: number, height: number, fill: RGB, border?: RGB): void {
    this.page.drawRectangle({
      x: x * MM,
      y: this.up(y + height),
      width: width * MM,
      height: height * MM,
      color: fill,
      ...(border && { borderColor: border, borderWidth: 0.6 }),
    });
  }

  rule(x: number, y: number, width: number, colour: RGB = INK.rule): void {
    this.page.drawLine({
      start: { x: x * MM, y: this.up(y) },
      end: { x: (x + width) * MM, y: this.up(y) },
      thickness: 0.6,
      color: colour,
    });
  }

  /** An SVG path in points from (`x`, `y`) millimetres, downwards. */
  path(svg: string, x: number, y: number, fill: RGB): void {
    this.page.drawSvgPath(svg, { x: x * MM, y: this.up(y), color: fill, borderWidth: 0 });
  }

  save(): Promise<Uint8Array> {
    return this.document.save();
  }

  /** Millimetres. */
  widthOf(text: string, { size, face = 'regular' }: TextStyle): number {
    return this.fonts[face].widthOfTextAtSize(this.printable(text, face), size) / MM;
  }

  private up(y: number): number {
    return (A4.height - y) * MM;
  }

  /** The printer's own fonts know Latin-1; what they lack loses its accent, or becomes `?`. */
  private printable(text: string, face: Face): string {
    const known = new Set(this.fonts[face].getCharacterSet());
    const has = (character: string) => known.has(character.codePointAt(0) ?? 0);
    return Array.from(text.normalize('NFC'), (character) => {
      if (has(character)) return character;
      const bare = STROKED[character] ?? character.normalize('NFD').charAt(0);
      return has(bare) ? bare : '?';
    }).join('');
  }
}

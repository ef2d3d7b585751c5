import QRCode from 'qrcode';

/** Pictures of letters, drawn in a browser. Fictitious keys (the secret is RFC 6238's). */
export const KEY_URI =
  'otpauth://totp/AR24:camille@agence.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=AR24';
export const OTHER_KEY_URI =
  'otpauth://totp/AR24:paul@agence.example?secret=JBSWY3DPEHPK3PXPJBSWY3DP';
export const OTHER_TEXT = 'https://www.example.fr/suivi/2C00000000001';

export interface Sheet {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

/** A blank A4 sheet at 100 dpi unless told. */
export function blankSheet(width = 827, height = 1169): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

export interface Stamp {
  text: string;
  /** Centre and side of the code, pixels. */
  x: number;
  y: number;
  side?: number;
  degrees?: number;
  mirrored?: boolean;
}

/** The modules of a code: which are dark. */
export interface Grid {
  size: number;
  get(row: number, column: number): unknown;
}

export function stampCode(sheet: Sheet, { text, ...stamp }: Stamp): void {
  stampGrid(sheet, QRCode.create(text, { errorCorrectionLevel: 'M' }).modules, stamp);
}

export function stampGrid({ context }: Sheet, modules: Grid, stamp: Omit<Stamp, 'text'>): void {
  const { x, y, side = 160, degrees = 0, mirrored = false } = stamp;
  const module = side / modules.size;
  context.save();
  context.translate(x, y);
  context.rotate((degrees * Math.PI) / 180);
  context.scale(mirrored ? -1 : 1, 1);
  context.fillStyle = '#000';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      // A hair wider than a module: no seams between neighbours when rotated.
      const left = column * module - side / 2;
      context.fillRect(left, row * module - side / 2, module + 0.3, module + 0.3);
    }
  }
  context.restore();
}

/** A sheet with one code, the key's unless told. */
export function letterSheet(stamp: Partial<Stamp> = {}): Sheet {
  const sheet = blankSheet();
  sheet.context.fillStyle = '#222';
  sheet.context.font = '16px sans-serif';
  sheet.context.fillText('Vos identifiants eIDAS', 80, 120);
  stampCode(sheet, { text: KEY_URI, x: 600, y: 400, ...stamp });
  return sheet;
}

export async function encoded(
  { canvas }: Sheet,
  type: 'image/png' | 'image/jpeg' | 'image/webp',
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`Cannot encode ${type}`));
    }, type);
  });
}

/** The sheet as a lens or a hand spoils it: a CSS filter over it, seen through a window of its size. */
export function seenThrough(
  { canvas }: Sheet,
  filter: string,
  { left = 0, top = 0, width = canvas.width, height = canvas.height } = {},
): Sheet {
  const seen = blankSheet(width, height);
  seen.context.filter = filter;
  seen.context.drawImage(canvas, -left, -top);
  return seen;
}

/** The sheet at another size, as a camera farther away has it. */
export function resized({ canvas }: Sheet, factor: number): Sheet {
  const seen = blankSheet(Math.round(canvas.width * factor), Math.round(canvas.height * factor));
  seen.context.imageSmoothingQuality = 'high';
  seen.context.drawImage(canvas, 0, 0, seen.canvas.width, seen.canvas.height);
  return seen;
}

/** A JPEG with an EXIF orientation (1 to 8; TIFF 6.0, tag 274), put before everything else. */
export async function withOrientation(jpeg: Blob, orientation: number): Promise<Blob> {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];
  const content = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...[0, 0, 0, 0, 0, 0]];
  const segment = new Uint8Array([0xff, 0xe1, 0, content.length + 2, ...content]);
  return new Blob([jpeg.slice(0, 2), segment, await jpeg.slice(2).arrayBuffer()]);
}

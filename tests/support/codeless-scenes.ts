import { createCanvas, loadImage } from '@napi-rs/canvas';
import { greyFromRgba, type GreyImage } from '../../lib/reading/image/grey-image';
import { finderCentres, layoutOf, MODULE } from '../../lib/reading/rescue/standard/symbol-layout';
import { scanToPng } from '../../sandbox/letter/scan-to-png';
import { A4, Sheet } from '../../sandbox/letter/sheet';
import { randomFrom, withNoise } from './grey-scenes';
import { drawnByZxing, type Modules } from './independent-symbols';
import { placedAt } from './qr-symbols';

const SIDE = 420;
const PIXELS = 7;

/** A page of prose at 100 dpi, as many words on it as a letter has. */
export async function page(): Promise<GreyImage> {
  const sheet = await Sheet.blank('Page');
  const words = 'The quick brown fox jumps over the lazy dog, and 0123456789 times more. ';
  let y = 25;
  for (const size of [16, 9, 10.5, 12, 8]) {
    y = sheet.paragraph(words.repeat(6), 20, y, A4.width - 40, { size, face: 'regular' }) + 6;
    y = sheet.paragraph(words.repeat(3), 20, y, A4.width - 40, { size, face: 'mono' }) + 6;
  }
  const image = await loadImage(Buffer.from(await scanToPng(await sheet.save(), 100)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return greyFromRgba(data, image.width, image.height);
}

/** Modules on white paper, turned by some degrees. */
function onPaper({ width, height, modules }: Modules, degrees = 3): GreyImage {
  const pixels = Math.min(PIXELS, (SIDE - 60) / Math.max(width, height));
  const place = placedAt(45, 30, pixels, (degrees * Math.PI) / 180);
  const grey = new Uint8ClampedArray(SIDE * SIDE).map((_, at) => {
    const [column, row] = place((at % SIDE) + 0.5, Math.floor(at / SIDE) + 0.5).map(Math.floor);
    const isInside = column !== undefined && row !== undefined && column >= 0 && row >= 0;
    const isDark = isInside && column < width && row < height && modules[row * width + column];
    return isDark ? 25 : 235;
  });
  return { width: SIDE, height: SIDE, pixels: grey };
}

const square = (size: number, isDark: (x: number, y: number) => boolean | number): Modules => ({
  width: size,
  height: size,
  modules: Uint8Array.from({ length: size * size }, (_, at) =>
    Number(isDark(at % size, Math.floor(at / size))),
  ),
});

export const chequer = () => onPaper(square(45, (x, y) => (x + y) % 2 === 0));

/** Every pixel a number of its own. */
export function noise(): GreyImage {
  const pixels = new Uint8ClampedArray(SIDE * SIDE).fill(128);
  return withNoise({ width: SIDE, height: SIDE, pixels }, 90, randomFrom(31));
}

/** Modules dark or light as a coin fell. */
export function coinTosses(): GreyImage {
  const random = randomFrom(32);
  return onPaper(square(45, () => random() < 0.5));
}

const isFinder = (x: number, y: number) => {
  const ring = Math.max(Math.abs(x), Math.abs(y));
  return ring <= 3 && ring !== 2;
};

/** Squares in squares, as tiles and logos have them, far more than one code's three. */
export const manyFinders = () =>
  onPaper(square(47, (x, y) => isFinder((x % 12) - 4, (y % 12) - 4)));

/** The three finders of a code with nothing between them. */
export const threeFinders = () =>
  onPaper(square(45, (x, y) => finderCentres(45).some(([cx, cy]) => isFinder(x - cx, y - cy))));

/** A code whose fixed patterns are all there and whose data are chance. */
export function codeOfChance(): GreyImage {
  const random = randomFrom(33);
  const { modules, size } = layoutOf(7);
  return onPaper(
    square(size, (x, y) => {
      const module = modules[y * size + x];
      return module === MODULE.dark || (module !== MODULE.light && random() < 0.5);
    }),
  );
}

/** A code of another kind, which is not ours to read. */
export async function otherCode(format: 'DataMatrix' | 'Aztec' | 'MicroQRCode' | 'PDF417') {
  const text = format === 'MicroQRCode' ? 'AR24' : 'otpauth://totp/a:b?secret=JBSWY3DPEHPK3PXP';
  return onPaper(await drawnByZxing(text, { format, addQuietZones: false, scale: 1 }));
}

/** Draws public/icon/*.png from the two SVG sources beside this file: `npx tsx scripts/icons/main.ts`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels of the icon, and the drawing that is sharp at that size. */
const SIZES: readonly (readonly [size: number, source: string])[] = [
  [16, 'icon-small.svg'],
  [32, 'icon.svg'],
  [48, 'icon.svg'],
  [128, 'icon.svg'],
];

async function draw(size: number, source: string): Promise<Buffer> {
  const svg = await readFile(new URL(source, import.meta.url), 'utf8');
  // The drawing is made at its final size: scaling a bitmap down would blur its edges.
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.toBuffer('image/png');
}

const folder = new URL('../../public/icon/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [size, source] of SIZES) {
  await writeFile(new URL(`${size}.png`, folder), await draw(size, source));
}

import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Language } from '../../tests/e2e/support/one-language-build';

interface Tile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What the Chrome Web Store asks for; Edge takes the same. */
export const TILES: readonly Tile[] = [
  { name: 'tile', width: 440, height: 280 },
  { name: 'marquee', width: 1400, height: 560 },
];

/** Draws a tile: the icon, the product's name and what it is for, in the words of the listing, PNG. */
export async function drawTile({ width, height }: Tile, language: Language): Promise<Uint8Array> {
  const listing = await readFile(`store/listing.${language}.md`, 'utf8');
  const [name, summary] = [...listing.matchAll(/^\*\*[^*]+\*\* ?: (.+)$/gm)].map(
    ([, text]) => text,
  );
  if (!name || !summary) throw new Error(`store/listing.${language}.md has no name or no summary.`);
  const canvas = createCanvas(width, height);
  const picture = canvas.getContext('2d');
  picture.fillStyle = '#0b5a48';
  picture.fillRect(0, 0, width, height);
  const unit = height / 14;
  const icon = await loadImage('public/icon/128.png');
  picture.drawImage(icon, unit * 1.5, unit * 0.6, unit * 3.5, unit * 3.5);
  picture.fillStyle = '#ffffff';
  picture.font = `700 ${String(unit * 1.7)}px "DejaVu Sans"`;
  picture.fillText(name, unit * 1.5, unit * 6.2);
  picture.font = `400 ${String(unit)}px "DejaVu Sans"`;
  for (const [index, line] of wrapped(picture, summary, width - unit * 3).entries()) {
    picture.fillText(line, unit * 1.5, unit * (8.1 + 1.5 * index));
  }
  return canvas.toBuffer('image/png');
}

/** The lines into which a text breaks at `most` pixels. */
function wrapped(picture: SKRSContext2D, text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    const fits = lines.length > 0 && picture.measureText(longer).width <= most;
    return fits ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

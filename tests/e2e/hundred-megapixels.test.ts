import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { toBuffer } from 'qrcode';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { picturesIn } from '../../bench/reading/pictures';
import { readPictures } from '../../bench/reading/read-pictures';
import { servePage } from '../../bench/reading/serve-page';
import { pngOf, rowsByPass } from '../support/pngs';

const KEY = 'otpauth://totp/AR24:a@b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const MOST_MEGABYTES = 500;

let sheet: Canvas;
let served: Awaited<ReturnType<typeof servePage>>;

/** A photo of a letter by a phone of 100 megapixels. */
async function hugeSheet(): Promise<Canvas> {
  const canvas = createCanvas(11_600, 8700);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e8e6e1';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const code = await loadImage(await toBuffer(KEY, { width: 1400, margin: 4 }));
  context.drawImage(code, 7000, 2100);
  return canvas;
}

/** As an office scanner wraps its picture. */
async function scannedPdf(jpeg: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(jpeg);
  const [width, height] = [841.89, 595.28];
  document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return document.save();
}

/** Grey, as a web page wants its pictures: coarse first, then finer. */
function interlacedPng(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const rows = rowsByPass(width, height, true).map(({ y, columns }) => {
    const row = new Uint8Array(columns.length + 1);
    columns.forEach((x, at) => (row[at + 1] = data[4 * (y * width + x)] ?? 0));
    return row;
  });
  return pngOf({ width, height, depth: 8, colourType: 0, interlace: 1, rows });
}

beforeAll(async () => {
  sheet = await hugeSheet();
  served = await servePage();
}, 120_000);

afterAll(() => served.close());

it.each<[what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>]>([
  ['JPEG', 'photo.jpg', () => sheet.toBuffer('image/jpeg', 80)],
  ['PNG', 'photo.png', () => sheet.toBuffer('image/png')],
  ['interlaced PNG', 'scan.png', () => interlacedPng(sheet)],
  ['PDF of a scan', 'scan.pdf', () => scannedPdf(sheet.toBuffer('image/jpeg', 80))],
])(
  `reads a %s of a hundred megapixels within ${String(MOST_MEGABYTES)} MB`,
  async (_, name, make) => {
    const folder = await mkdtemp(join(tmpdir(), 'lre-huge-'));
    try {
      await writeFile(join(folder, name), await make());
      const run = await readPictures(served.url, picturesIn(folder), {
        withPeers: false,
        onOutcome: () => undefined,
      });
      expect(run.outcomes.map(({ answer }) => answer.text)).toEqual([KEY]);
      const [outcome] = run.outcomes;
      expect(outcome?.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  180_000,
);

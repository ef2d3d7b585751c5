import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { toBuffer } from 'qrcode';
import { expect, it } from 'vitest';
import { picturesIn } from '../../bench/reading/pictures';
import { readPictures } from '../../bench/reading/read-pictures';
import { servePage } from '../../bench/reading/serve-page';

const KEY = 'otpauth://totp/AR24:a@b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const MOST_MEGABYTES = 500;

/** A photo of a letter by a phone of 100 megapixels. */
async function hugePhoto(path: string): Promise<void> {
  const canvas = createCanvas(11_600, 8700);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e8e6e1';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const code = await loadImage(await toBuffer(KEY, { width: 1400, margin: 4 }));
  context.drawImage(code, 7000, 2100);
  await writeFile(path, canvas.toBuffer('image/jpeg', 80));
}

it(`reads a hundred megapixels within ${String(MOST_MEGABYTES)} MB`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lre-huge-'));
  await hugePhoto(join(folder, 'photo.jpg'));
  const { url, server } = await servePage();
  try {
    const pictures = picturesIn(folder);
    const run = await readPictures(url, pictures, { withPeers: false, onOutcome: () => undefined });
    expect(run.outcomes.map(({ answer }) => answer.text)).toEqual([KEY]);
    const [outcome] = run.outcomes;
    expect(outcome?.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}, 180_000);

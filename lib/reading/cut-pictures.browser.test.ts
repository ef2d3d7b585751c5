import { describe, expect, it } from 'vitest';
import {
  blankSheet,
  encoded,
  KEY_URI,
  stampCode,
  type Sheet,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';

const PATIENTLY = { timeoutMilliseconds: 100_000 };

/** Grain makes each part of the file stand for as much of the picture. */
function grainySheet(y: number): Sheet {
  const sheet = blankSheet(600, 800);
  const image = sheet.context.getImageData(0, 0, 600, 800);
  let seed = 7;
  for (let at = 0; at < image.data.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    if (at % 4 < 3) image.data[at] = 215 + (seed % 40);
  }
  sheet.context.putImageData(image, 0, 0);
  stampCode(sheet, { text: KEY_URI, x: 300, y, side: 220 });
  return sheet;
}

/** White modules on nothing at all, as a page in dark colours shows them. */
function lightInk(): Sheet {
  const dark = blankSheet(400, 400);
  stampCode(dark, { text: KEY_URI, x: 200, y: 200, side: 300 });
  const image = dark.context.getImageData(0, 0, 400, 400);
  for (let at = 0; at < image.data.length; at += 4) {
    const ink = 255 - (image.data[at] ?? 0);
    image.data.set([255, 255, 255, ink], at);
  }
  dark.context.putImageData(image, 0, 0);
  return dark;
}

describe('a picture that was cut short', { timeout: 120_000 }, () => {
  it.each(['image/jpeg', 'image/png'] as const)('is read as far as it goes: %s', async (type) => {
    const whole = await encoded(grainySheet(200), type);
    const reading = await readFile(whole.slice(0, Math.floor(whole.size * 0.7)), PATIENTLY);
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI });
  });

  it.each(['image/jpeg', 'image/png'] as const)(
    'is called damaged if it ends within the code: %s',
    async (type) => {
      const whole = await encoded(grainySheet(400), type);
      const reading = await readFile(whole.slice(0, Math.floor(whole.size * 0.45)), PATIENTLY);
      expect(reading).toEqual({ kind: 'failed', reason: 'file-damaged' });
    },
  );

  it('is read though a checksum is wrong', async () => {
    const png = new Uint8Array(await (await encoded(grainySheet(200), 'image/png')).arrayBuffer());
    // Of the header: its last byte.
    png[32] = (png[32] ?? 0) ^ 1;
    expect(await readFile(new Blob([png]), PATIENTLY)).toMatchObject({ text: KEY_URI });
  });
});

describe('light ink on a transparent ground', { timeout: 120_000 }, () => {
  it('is read as on a dark page', async () => {
    const reading = await readFile(await encoded(lightInk(), 'image/png'), PATIENTLY);
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI });
  });
});

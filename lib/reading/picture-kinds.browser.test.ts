import { describe, expect, it } from 'vitest';
import {
  blankSheet,
  encoded,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  stampCode,
  withOrientation,
} from '../../tests/support/letter-pictures';
import sixteenBits from '../../tests/support/pictures/16-bit.png?url';
import cmyk from '../../tests/support/pictures/cmyk.jpg?url';
import interlaced from '../../tests/support/pictures/interlaced.png?url';
import avif from '../../tests/support/pictures/photo.avif?url';
import progressive from '../../tests/support/pictures/progressive.jpg?url';
import tiff from '../../tests/support/pictures/scan.tiff?url';
import gif from '../../tests/support/pictures/screenshot.gif?url';
import { readFile } from './read-file';

const isKey = (text: string) => text.startsWith('otpauth:');
const OTHER_KEY = 'otpauth://totp/AR24:paul@agence.example?secret=JBSWY3DPEHPK3PXPJBSWY3DP';
const blobAt = async (url: string) => (await fetch(url)).blob();

describe('a picture', () => {
  it.each([
    ['a JPEG in CMYK', cmyk],
    ['a progressive JPEG', progressive],
    ['an interlaced PNG', interlaced],
    ['a PNG of 16 bits a channel', sixteenBits],
    ['a GIF', gif],
    ['an AVIF', avif],
  ])('is read as %s', async (_, url) => {
    expect(await readFile(await blobAt(url), {})).toMatchObject({ kind: 'read', text: KEY_URI });
  });

  it('is read as a WebP named and declared a JPEG', async () => {
    const webp = await encoded(letterSheet(), 'image/webp');
    const file = new File([webp], 'courrier.jpg', { type: 'image/jpeg' });
    expect(await readFile(file, {})).toMatchObject({ text: KEY_URI });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read in EXIF orientation %i', async (orientation) => {
    const jpeg = await encoded(letterSheet(), 'image/jpeg');
    const turned = await withOrientation(jpeg, orientation);
    const { width } = await createImageBitmap(turned);
    expect(width).toBe(orientation > 4 ? 1169 : 827);
    expect(await readFile(turned, {})).toMatchObject({ text: KEY_URI });
  });

  it('in TIFF is told apart where the browser does not decode it', async () => {
    const reading = await readFile(await blobAt(tiff), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'file-tiff' });
  });

  it('of a known type that is cut short is damaged, and not unsupported', async () => {
    const webp = await encoded(letterSheet(), 'image/webp');
    const reading = await readFile(webp.slice(0, 60), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'file-damaged' });
  });
});

describe('two codes in one picture', () => {
  it('that both hold a key are both told', async () => {
    const sheet = letterSheet();
    stampCode(sheet, { text: OTHER_KEY, x: 250, y: 800 });
    const reading = await readFile(await encoded(sheet, 'image/png'), { accepts: isKey });
    if (reading.kind !== 'read') throw new Error('Not read');
    expect([reading.text, ...(reading.others ?? [])].sort()).toEqual([KEY_URI, OTHER_KEY].sort());
  });

  it('that hold the same key are one', async () => {
    const sheet = letterSheet();
    stampCode(sheet, { text: KEY_URI, x: 250, y: 800 });
    const reading = await readFile(await encoded(sheet, 'image/png'), { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI });
    expect(reading).not.toHaveProperty('others');
  });

  it('of which one is no key leave no choice', async () => {
    const sheet = blankSheet();
    stampCode(sheet, { text: OTHER_TEXT, x: 600, y: 400 });
    stampCode(sheet, { text: OTHER_KEY, x: 250, y: 800 });
    const reading = await readFile(await encoded(sheet, 'image/png'), { accepts: isKey });
    expect(reading).toMatchObject({ text: OTHER_KEY });
    expect(reading).not.toHaveProperty('others');
  });
});

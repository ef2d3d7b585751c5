import { describe, expect, it } from 'vitest';
import {
  coveringPdf,
  glyphsOverPicture,
  oneWayLayer,
  screenOnlyStamp,
} from '../../tests/support/odd-pdfs';
import { drawnPdf, scannedPdf } from '../../tests/support/pdfs';
import { blankSheet, encoded, KEY_URI, letterSheet } from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

/** A busy machine takes its time. */
const PATIENTLY = {
  accepts: (text: string) => text.startsWith('otpauth:'),
  timeoutMilliseconds: 100_000,
};

describe('a PDF gives the code', { timeout: 120_000 }, () => {
  it.each<[what: string, pdf: () => Promise<Blob>]>([
    ['drawn as text over a picture of the whole page', glyphsOverPicture],
    ['on a stamp that is shown and not printed', screenOnlyStamp],
    ['on a layer that is shown and not printed', () => oneWayLayer('Print')],
    ['on a layer that is printed and not shown', () => oneWayLayer('View')],
    ['of a PDF that is attached to it', async () => coveringPdf([await drawnPdf(KEY_URI)])],
    [
      'of a picture that is attached to it, beside other files',
      async () => coveringPdf([new Blob(['<xml/>']), await encoded(letterSheet(), 'image/jpeg')]),
    ],
    [
      'behind a megabyte of something else',
      async () => new Blob([new Uint8Array(1_000_000), await scannedPdf([letterSheet()])]),
    ],
    [
      'though its end is missing',
      async () => {
        const whole = await scannedPdf([letterSheet()]);
        return whole.slice(0, whole.size - 1200);
      },
    ],
  ])('%s', async (_, pdf) => {
    expect(await readFile(await pdf(), PATIENTLY)).toMatchObject({ kind: 'read', text: KEY_URI });
  });

  it('is called damaged if its end is missing and the code with it', async () => {
    const whole = await scannedPdf([blankSheet(300, 400)]);
    const reading = await readFile(whole.slice(0, whole.size - 1200), PATIENTLY);
    expect(reading).toEqual({ kind: 'failed', reason: 'pdf-damaged' });
  });
});

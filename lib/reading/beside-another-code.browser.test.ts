import { describe, expect, it } from 'vitest';
import { scannedPdf } from '../../tests/support/pdfs';
import {
  blankSheet,
  encoded,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  resized,
  seenThrough,
  stampCode,
  type Sheet,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { PICTURE_PLAN } from './reading-plan';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

const isKey = (text: string) => text.startsWith('otpauth:');

/** A letter that only the rescue reads. */
const blurredLetter = () => seenThrough(resized(letterSheet(), 2), 'blur(6px)');

function stamped(sheet: Sheet, degrees = 0): Sheet {
  sheet.context.filter = 'none';
  stampCode(sheet, { text: OTHER_TEXT, x: 400, y: 1900, side: 300, degrees });
  return sheet;
}

describe('a damaged key beside another code', { timeout: 60_000 }, () => {
  it('is read in spite of it', async () => {
    const jpeg = await encoded(stamped(blurredLetter()), 'image/jpeg');
    const reading = await readFile(jpeg, { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'rescue' });
  });

  it('is read where the rescue has read the other as well', async () => {
    const rescueOnly = PICTURE_PLAN.filter(({ name }) => name === 'rescue');
    const jpeg = await encoded(stamped(blurredLetter(), 30), 'image/jpeg');
    const reading = await readFile(jpeg, { accepts: isKey, plan: rescueOnly });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'rescue' });
  });

  it('is read on a later page', async () => {
    const other = letterSheet({ text: OTHER_TEXT });
    const pdf = await scannedPdf([other, blankSheet(), blurredLetter()]);
    expect(await readFile(pdf, { accepts: isKey })).toMatchObject({ text: KEY_URI, page: 3 });
  });
});

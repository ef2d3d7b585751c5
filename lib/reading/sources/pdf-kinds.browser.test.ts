import { describe, expect, it } from 'vitest';
import {
  pdfWithCodeOnPage,
  recognisedScan,
  scannedPdf,
  writtenPdf,
} from '../../../tests/support/pdfs';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  stampCode,
} from '../../../tests/support/letter-pictures';
import { readFile } from '../read-file';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const GROUPS = 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ';
const isKey = (text: string) => text.startsWith('otpauth:') || text === KEY;

describe('the text of a PDF', () => {
  it('gives the address written on it, before anything is drawn', async () => {
    const pdf = await writtenPdf([`(${KEY_URI})`], { sheet: blankSheet(), width: 200 }, 7);
    const reading = await readFile(pdf, { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'pdf-text', page: 1 });
  });

  it('gives the address that stands alone on its line', async () => {
    const lines = ['Votre adresse', '', KEY_URI, '', 'Conservez ce courrier.'];
    const reading = await readFile(await writtenPdf(lines, undefined, 8), { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'pdf-text', page: 1 });
  });

  it('gives the key in clear where there is no code', async () => {
    const reading = await readFile(await writtenPdf(['Clé OTP', GROUPS]), { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY, engine: 'pdf-text' });
  });

  it('gives no key that the edge of the page cuts short', async () => {
    // At this size sixteen letters of the key are on the page, which is a usual length.
    const lines = [KEY_URI, '', 'Conservez ce courrier.'];
    const reading = await readFile(await writtenPdf(lines, undefined, 15.4), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'no-code-in-document' });
  }, 60_000);

  it('leaves the word to the code, which knows its digits and seconds', async () => {
    const picture = { sheet: letterSheet(), width: 400 };
    const reading = await readFile(await writtenPdf(['Clé OTP', GROUPS], picture), {
      accepts: isKey,
    });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'zxing-wasm' });
  });

  it('is not believed where it was recognised on a scan', async () => {
    const wrong = ['Clé OTP', GROUPS.replace('GNBV', 'GN2V')];
    const reading = await readFile(await recognisedScan(letterSheet(), wrong), { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI });
    const blank = await readFile(await recognisedScan(blankSheet(400, 560), wrong), {
      accepts: isKey,
    });
    expect(blank).toMatchObject({ kind: 'failed', reason: 'no-code-found' });
  }, 60_000);
});

describe('a picture in a PDF', () => {
  it('is read at its own resolution, however small it is printed', async () => {
    const sheet = blankSheet(1600, 1200);
    stampCode(sheet, { text: KEY_URI, x: 800, y: 600, side: 500 });
    const pdf = await writtenPdf(['Vos identifiants'], { sheet, width: 60 });
    const reading = await readFile(pdf, { accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI });
    expect(reading.kind === 'read' && reading.stage).toMatch(/^embedded/);
  });
});

describe('a protected PDF', () => {
  const protection = { userPassword: 'tambour', ownerPassword: 'cerise' };

  it('is read with its password', async () => {
    const pdf = await scannedPdf([letterSheet()], protection);
    expect(await readFile(pdf, { password: 'tambour' })).toMatchObject({ text: KEY_URI });
  });

  it('tells a wrong password from none', async () => {
    const pdf = await scannedPdf([letterSheet()], protection);
    const reasonOf = async (password?: string) => {
      const reading = await readFile(pdf, password === undefined ? {} : { password });
      return reading.kind === 'failed' && reading.reason;
    };
    expect(await reasonOf()).toBe('pdf-encrypted');
    expect(await reasonOf('faux')).toBe('pdf-password-wrong');
  });
});

describe('a PDF of many pages', () => {
  it('is left at the first key', async () => {
    const pages: number[] = [];
    const onProgress = ({ page }: { page: number }) => pages.push(page);
    const reading = await readFile(await pdfWithCodeOnPage(2, 12), { onProgress });
    expect(reading).toMatchObject({ text: KEY_URI, page: 2 });
    expect(pages).toEqual([1, 2]);
  });

  it('gives the key of a later page before the other code of an earlier one', async () => {
    const pdf = await scannedPdf([letterSheet({ text: OTHER_TEXT }), blankSheet(), letterSheet()]);
    expect(await readFile(pdf, { accepts: isKey })).toMatchObject({ text: KEY_URI, page: 3 });
  });

  it('is gone through to its end', async () => {
    const reading = await readFile(await pdfWithCodeOnPage(23, 23), {});
    expect(reading).toMatchObject({ text: KEY_URI, page: 23 });
  }, 60_000);
});

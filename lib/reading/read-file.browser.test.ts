import { describe, expect, it } from 'vitest';
import { drawnPdf, pdfWithCodeOnPage, scannedPdf } from '../../tests/support/pdfs';
import jbig2Scan from '../../tests/support/pictures/jbig2-scan.pdf?url';
import jpeg2000Scan from '../../tests/support/pictures/jpeg2000-scan.pdf?url';
import {
  blankSheet,
  encoded,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  stampCode,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { PICTURE_PLAN } from './reading-plan';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

const isKey = (text: string) => text.startsWith('otpauth:');
const SCANNED_KEY =
  'otpauth://totp/AR24:scan@example.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=AR24';

describe('a picture', () => {
  it.each(['image/png', 'image/jpeg'] as const)('is read as %s', async (type) => {
    const reading = await readFile(await encoded(letterSheet(), type), {});
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI, engine: 'zxing-wasm' });
    expect(reading).not.toHaveProperty('page');
  });

  it.each([7, 45, 90, 180, 263])('is read when turned by %i degrees', async (degrees) => {
    const png = await encoded(letterSheet({ degrees }), 'image/png');
    expect(await readFile(png, {})).toMatchObject({ text: KEY_URI });
  });

  it('is read when mirrored', async () => {
    const png = await encoded(letterSheet({ mirrored: true }), 'image/png');
    expect(await readFile(png, {})).toMatchObject({ text: KEY_URI });
  });

  it('is read on a transparent ground', async () => {
    const sheet = letterSheet();
    sheet.context.clearRect(0, 0, 827, 1169);
    stampCode(sheet, { text: KEY_URI, x: 400, y: 400 });
    expect(await readFile(await encoded(sheet, 'image/png'), {})).toMatchObject({ text: KEY_URI });
  });

  it('is read whatever its name and its declared type say', async () => {
    const png = await encoded(letterSheet(), 'image/png');
    const file = new File([png], 'courrier.pdf', { type: 'application/pdf' });
    expect(await readFile(file, {})).toMatchObject({ text: KEY_URI });
  });

  it('is read by the JavaScript engine alone, mirrored or with a stray code too', async () => {
    const plan = PICTURE_PLAN.map((round) => ({
      ...round,
      attempts: round.attempts.filter(({ engine }) => engine === 'zxing-js'),
    }));
    const sheet = letterSheet({ mirrored: true });
    stampCode(sheet, { text: OTHER_TEXT, x: 200, y: 900 });
    const png = await encoded(sheet, 'image/png');
    const reading = await readFile(png, { plan, accepts: isKey });
    expect(reading).toMatchObject({ text: KEY_URI, engine: 'zxing-js' });
  });

  it('is read from 48 megapixels', { timeout: 60_000 }, async () => {
    const sheet = blankSheet(8000, 6000);
    stampCode(sheet, { text: KEY_URI, x: 6100, y: 1500, side: 700, degrees: 12 });
    const jpeg = await encoded(sheet, 'image/jpeg');
    expect(await readFile(jpeg, {})).toMatchObject({ text: KEY_URI });
  });

  it('without a code is said to have none', async () => {
    const png = await encoded(blankSheet(), 'image/png');
    expect(await readFile(png, {})).toEqual({ kind: 'failed', reason: 'no-code-found' });
  });
});

describe('several codes', () => {
  it('give the one that is accepted', async () => {
    const sheet = letterSheet({ text: OTHER_TEXT, x: 200, y: 300 });
    stampCode(sheet, { text: KEY_URI, x: 600, y: 800 });
    const png = await encoded(sheet, 'image/png');
    expect(await readFile(png, { accepts: isKey })).toMatchObject({ text: KEY_URI });
    const reading = await readFile(png, { accepts: (text) => !isKey(text) });
    expect(reading).toMatchObject({ text: OTHER_TEXT });
  });

  it('give one that was read when none is accepted', async () => {
    const png = await encoded(letterSheet({ text: OTHER_TEXT }), 'image/png');
    expect(await readFile(png, { accepts: isKey })).toMatchObject({ text: OTHER_TEXT });
  });

  it('on several pages give the one that is accepted', async () => {
    const pdf = await scannedPdf([letterSheet({ text: OTHER_TEXT }), letterSheet()]);
    expect(await readFile(pdf, { accepts: isKey })).toMatchObject({ text: KEY_URI, page: 2 });
  });
});

describe('a PDF', () => {
  it('is read on its third page, telling how far it is', async () => {
    const seen: number[] = [];
    const reading = await readFile(await pdfWithCodeOnPage(3, 4), {
      onProgress: ({ page, pages }) => {
        expect(pages).toBe(4);
        seen.push(page);
      },
    });
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI, page: 3 });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('drawn by a program is read', async () => {
    expect(await readFile(await drawnPdf(KEY_URI), {})).toMatchObject({ text: KEY_URI, page: 1 });
  });

  it.each([
    ['JPEG 2000', jpeg2000Scan],
    ['JBIG2', jbig2Scan],
  ])('scanned in %s is read', async (_coding, url) => {
    const pdf = await (await fetch(url)).blob();
    expect(await readFile(pdf, {})).toMatchObject({ text: SCANNED_KEY, page: 1 });
  });

  it('that wants a password is said to be encrypted', async () => {
    const pdf = await scannedPdf([letterSheet()], { userPassword: 'a', ownerPassword: 'b' });
    expect(await readFile(pdf, {})).toEqual({ kind: 'failed', reason: 'pdf-encrypted' });
  });

  it('that only restricts printing is read', async () => {
    const pdf = await scannedPdf([letterSheet()], { ownerPassword: 'b' });
    expect(await readFile(pdf, {})).toMatchObject({ text: KEY_URI });
  });

  it('of which only the header is left is said to be damaged', async () => {
    const pdf = await pdfWithCodeOnPage(1, 1);
    const reading = await readFile(pdf.slice(0, 400), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'pdf-damaged' });
  });
});

describe('what is not a letter', () => {
  it('is named: empty, text, HEIC', async () => {
    const heic = new Uint8Array(64);
    heic.set(new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'));
    const reasonOf = async (file: Blob) => {
      const reading = await readFile(file, {});
      return reading.kind === 'failed' ? reading.reason : 'read';
    };
    expect(await reasonOf(new Blob([]))).toBe('file-empty');
    expect(await reasonOf(new Blob(['Bonjour']))).toBe('file-type-unsupported');
    expect(await reasonOf(new Blob([heic]))).toBe('file-heic');
  });

  it.each(['image/png', 'image/jpeg'] as const)('is damaged: %s cut short', async (type) => {
    const picture = await encoded(letterSheet({ y: 900 }), type);
    const cut = picture.slice(0, picture.size / 4);
    expect(await readFile(cut, {})).toEqual({ kind: 'failed', reason: 'file-damaged' });
  });

  it('is damaged: a signature and nothing else', async () => {
    const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const reading = await readFile(new Blob([signature]), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'file-damaged' });
  });
});

describe('reading', () => {
  it('ends with the reason it was aborted for, and the next file is read', async () => {
    const png = await encoded(letterSheet(), 'image/png');
    const aborting = new AbortController();
    const reading = readFile(await pdfWithCodeOnPage(4, 4), {
      signal: aborting.signal,
      onProgress: () => {
        aborting.abort(new Error('closed'));
      },
    });
    await expect(reading).rejects.toThrow('closed');
    expect(await readFile(png, {})).toMatchObject({ text: KEY_URI });
  });

  it('gives up at its time limit', async () => {
    const png = await encoded(blankSheet(3000, 4000), 'image/png');
    const reading = await readFile(png, { timeoutMilliseconds: 1 });
    expect(reading).toEqual({ kind: 'failed', reason: 'reading-timed-out' });
  });

  it('takes files one after the other', async () => {
    const texts = ['otpauth://totp/a?secret=A', 'otpauth://totp/b?secret=B', OTHER_TEXT];
    const files = await Promise.all(
      texts.map((text) => encoded(letterSheet({ text }), 'image/png')),
    );
    const readings = await Promise.all(files.map((file) => readFile(file, {})));
    expect(readings.map((reading) => reading.kind === 'read' && reading.text)).toEqual(texts);
  });
});

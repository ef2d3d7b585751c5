import { describe, expect, it } from 'vitest';
import { scannedPdf, writtenPdf } from '../../tests/support/pdfs';
import {
  blankSheet,
  encoded,
  letterSheet,
  resized,
  seenThrough,
  type Sheet,
} from '../../tests/support/letter-pictures';
import { readFile } from './read-file';
import { warmReader } from '../../tests/browser/warm-reader';

warmReader();

/** Twice the resolution of other tests' letters: what a phone makes of half a page. */
function photo(): Sheet {
  return resized(letterSheet(), 2);
}

function scribbled(): Sheet {
  const sheet = photo();
  sheet.context.fillStyle = '#111';
  // Over most of the data, leaving the three finder patterns.
  sheet.context.fillRect(1150, 760, 190, 75);
  sheet.context.fillStyle = '#fff';
  sheet.context.fillRect(1160, 860, 190, 100);
  return sheet;
}

async function reasonOf(sheet: Sheet) {
  const reading = await readFile(await encoded(sheet, 'image/jpeg'), {});
  if (reading.kind === 'read') throw new Error(`Was read: ${reading.stage}`);
  return reading;
}

describe('a picture that gives no key', { timeout: 60_000 }, () => {
  it('has no code', async () => {
    expect((await reasonOf(blankSheet())).reason).toBe('no-code-found');
  });

  it('has text and no code', async () => {
    const sheet = blankSheet();
    sheet.context.fillStyle = '#222';
    sheet.context.font = '16px serif';
    for (let y = 100; y < 1000; y += 26)
      sheet.context.fillText('Vos identifiants eIDAS vous seront demandés à chaque envoi.', 80, y);
    expect((await reasonOf(sheet)).reason).toBe('no-code-found');
  });

  it('has a code too small, and tells how small', async () => {
    const far = seenThrough(resized(letterSheet(), 0.25), 'none');
    const { reason, pixelsPerModule } = await reasonOf(far);
    expect(reason).toBe('code-too-small');
    // 160 pixels for 41 modules, at 25 %.
    expect(pixelsPerModule).toBeGreaterThan(0.6);
    expect(pixelsPerModule).toBeLessThan(2.2);
  });

  it('is blurred', async () => {
    expect((await reasonOf(seenThrough(photo(), 'blur(9px)'))).reason).toBe('code-blurred');
  });

  it('is too dark', async () => {
    const night = seenThrough(photo(), 'brightness(0.02) blur(6px)');
    expect((await reasonOf(night)).reason).toBe('picture-too-dark');
  });

  it('has a code that is cut off', async () => {
    const window = { left: 700, top: 500, width: 480, height: 600 };
    expect((await reasonOf(seenThrough(photo(), 'none', window))).reason).toBe('code-cut-off');
  });

  it('has a code that is damaged', async () => {
    expect((await reasonOf(scribbled())).reason).toBe('code-damaged');
  });

  it('has a code that is too pale', async () => {
    const pale = scribbled();
    pale.context.fillStyle = 'rgb(255 255 255 / 93%)';
    pale.context.fillRect(0, 0, pale.canvas.width, pale.canvas.height);
    const { reason, alsoLikely } = await reasonOf(pale);
    expect(reason).toBe('code-too-pale');
    expect(alsoLikely).toContain('code-damaged');
  });
});

describe('a scan in a PDF', { timeout: 60_000 }, () => {
  it.each([50, 60, 75])('at %i dpi fails for the reason it has as a picture', async (dpi) => {
    const scan = resized(letterSheet(), dpi / 100);
    scan.context.scale(dpi / 100, dpi / 100);
    // Most of the data is gone, the three finder patterns are not.
    scan.context.fillStyle = '#fff';
    scan.context.fillRect(550, 352, 130, 128);
    const picture = await reasonOf(scan);
    expect(picture.pixelsPerModule).toBeGreaterThan(0);
    expect(await readFile(await scannedPdf([scan]), {})).toEqual(picture);
  });
});

describe('a PDF that a program made', { timeout: 60_000 }, () => {
  it('has no code, for which no camera is to blame', async () => {
    const reading = await readFile(await writtenPdf(['Notre lettre', 'du 3 mars']), {});
    expect(reading).toEqual({ kind: 'failed', reason: 'no-code-in-document' });
  });
});

describe('a photo with a film appended', { timeout: 60_000 }, () => {
  const film = new Uint8Array(300_000).fill(7);
  const moving = async (sheet: Sheet) => new Blob([await encoded(sheet, 'image/jpeg'), film]);

  it.each([
    ['code-blurred', () => seenThrough(photo(), 'blur(9px)')],
    ['no-code-found', () => blankSheet()],
  ])('is not called damaged: %s', async (reason, draw) => {
    const reading = await readFile(await moving(draw()), {});
    expect(reading).toMatchObject({ kind: 'failed', reason });
  });
});

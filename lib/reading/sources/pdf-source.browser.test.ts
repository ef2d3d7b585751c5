import { afterEach, expect, it, vi } from 'vitest';
import { pdfWithCodeOnPage } from '../../../tests/support/pdfs';
import { openPdf } from './pdf-source';

afterEach(() => {
  vi.restoreAllMocks();
});

it('a scan of many pages is held in memory one page at a time', async () => {
  const pages = 4;
  const source = await openPdf(await pdfWithCodeOnPage(1, pages));
  const spies = [vi.spyOn(ImageBitmap.prototype, 'close'), vi.spyOn(VideoFrame.prototype, 'close')];
  const freed = () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (let page = 1; page <= pages; page++) {
    expect(await source.survey(page)).toMatchObject({ figures: 1, drawings: 0 });
    await source.sizeOf({ page, figure: 0 });
  }
  // What pdf.js had decoded of each page, and of all but the last our copy.
  expect(freed()).toBe(pages + pages - 1);
  source.close();
});

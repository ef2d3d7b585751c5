import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageLetter } from '../../storage/page-letter-store';
import { fetchPageLetter } from './fetch-page-letter';
import { readInPage } from './read-in-page';

const PDF = Buffer.from('%PDF-1.7 letter');
let server: Server;
let origin: string;
const types: Readonly<Record<string, string>> = {
  '/letter.pdf': 'application/pdf',
  '/letter': 'application/octet-stream; charset=binary',
  '/login': 'text/html; charset=utf-8',
  '/large': 'image/png',
};

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const type = types[url];
    if (!type) return void response.writeHead(404).end();
    const body = url === '/large' ? Buffer.alloc(64) : PDF;
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

const read = (path: string, limit = 1000) => {
  const url = `${origin}${path}`;
  return readInPage({ url, length: url.length, limit });
};
const file = (type: string) => ({ kind: 'file', type, base64: PDF.toString('base64') });

describe('what a page shows at an address', () => {
  it.each([
    ['/letter.pdf', 'application/pdf'],
    ['/letter', 'application/octet-stream'],
  ])('is taken whole: %s', async (path, type) => {
    expect(await read(path)).toEqual(file(type));
  });

  it('is no letter where it is a page', async () => {
    expect(await read('/login')).toEqual({ kind: 'failed', reason: 'no-letter' });
  });

  it('is not taken beyond the limit, nor where it is gone', async () => {
    expect(await read('/large', 63)).toEqual({ kind: 'failed', reason: 'too-large' });
    expect(await read('/gone')).toEqual({ kind: 'failed', reason: 'unreachable' });
  });

  it('may be a picture whose address is the picture', async () => {
    const src = `data:image/png;base64,${PDF.toString('base64')}`;
    vi.stubGlobal('document', { images: [{ src: 'https://other.example/' }, { src }] });
    const cut = { url: src.slice(0, 30), length: src.length, limit: 1000 };
    expect(await readInPage(cut)).toEqual(file('image/png'));
    expect(await readInPage({ ...cut, length: 99 })).toMatchObject({ reason: 'unreachable' });
  });
});

describe('a letter in a tab', () => {
  const letter = (path: string, change: Partial<PageLetter> = {}): PageLetter => {
    const url = `${origin}${path}`;
    const place = { windowId: 1, tabId: 7, frameId: 2, senderId: 'x' };
    return { ...place, source: 'image', url, length: url.length, ...change };
  };

  /** A browser whose frame answers so, with this tab in front. */
  function browserIs(frame: () => Promise<unknown>, shown: number | null = 7) {
    const executeScript = vi.fn<(injection: object) => Promise<object[]>>(() =>
      frame().then((result) => [{ result }]),
    );
    const captureVisibleTab = vi.fn(() => Promise.resolve('data:image/png;base64,SEEN'));
    vi.stubGlobal('chrome', {
      scripting: { executeScript },
      tabs: {
        query: () => Promise.resolve(shown === null ? [] : [{ id: shown }]),
        get: () => (shown === null ? Promise.reject(new Error('gone')) : Promise.resolve({})),
        captureVisibleTab,
      },
    });
    return { executeScript, captureVisibleTab };
  }
  const refused = () => Promise.reject(new Error('Cannot access contents of the page'));
  const unreachable = () => Promise.resolve({ kind: 'failed', reason: 'unreachable' });

  it('comes from its own frame, with its name', async () => {
    const { executeScript } = browserIs(() => Promise.resolve(file('application/pdf')));
    expect(await fetchPageLetter(letter('/scan%20AR24.pdf'))).toEqual({
      ...file('application/pdf'),
      name: 'scan AR24.pdf',
    });
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7, frameIds: [2] } }),
    );
  });

  it('comes from where it lies, where the frame may not have it', async () => {
    browserIs(unreachable);
    expect(await fetchPageLetter(letter('/letter.pdf'))).toMatchObject(file('application/pdf'));
  });

  it('is what is seen, where nothing else gives it', async () => {
    browserIs(refused);
    expect(await fetchPageLetter(letter('/gone.png'))).toEqual({
      ...{ kind: 'file', type: 'image/png', base64: 'SEEN', name: '' },
    });
  });

  it('is nothing that is seen, where it is behind a link or its tab is not in front', async () => {
    const link = browserIs(refused);
    const failed = { kind: 'failed', reason: 'unreachable' };
    expect(await fetchPageLetter(letter('/gone.pdf', { source: 'link' }))).toEqual(failed);
    expect(link.captureVisibleTab).not.toHaveBeenCalled();
    const other = browserIs(refused, 8);
    expect(await fetchPageLetter(letter('/gone.png'))).toEqual(failed);
    expect(other.captureVisibleTab).not.toHaveBeenCalled();
  });

  it('is told to be no letter, though something can be seen', async () => {
    browserIs(() => Promise.resolve({ kind: 'failed', reason: 'no-letter' }));
    expect(await fetchPageLetter(letter('/login'))).toEqual({
      kind: 'failed',
      reason: 'no-letter',
    });
  });

  it('that is a file of this computer, or whose tab is gone, is said to be so', async () => {
    browserIs(refused, 8);
    const local = letter('', { url: 'file:///home/scan.pdf', length: 21, source: 'page' });
    expect(await fetchPageLetter(local)).toEqual({ kind: 'failed', reason: 'local' });
    browserIs(refused, null);
    expect(await fetchPageLetter(letter('/gone.pdf'))).toEqual({ kind: 'failed', reason: 'gone' });
  });
});

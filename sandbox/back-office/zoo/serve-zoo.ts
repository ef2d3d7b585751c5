import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { pointedPages } from './pointed-pages';
import { zoo } from './zoo';

const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/** `/<id>/<path>[?part=name]` of every page. */
export function zooApp(): Hono {
  const app = new Hono();
  app.get('/img/*', () => new Response(GIF, { headers: { 'content-type': 'image/gif' } }));
  app.get('/:id/*', (context) => {
    const page = [...zoo, ...pointedPages].find(({ id }) => id === context.req.param('id'));
    const part = page?.parts[context.req.query('part') ?? 'main'];
    if (!page || part === undefined) return context.notFound();
    const type = page.contentType ?? 'text/html; charset=utf-8';
    const body = type.includes('8859-1') ? Buffer.from(part, 'latin1') : part;
    return new Response(body, { headers: { 'content-type': type } });
  });
  return app;
}

/** Serves the zoo on a free port of the loopback address. */
export function serveZoo(): Promise<{ readonly origin: string; readonly close: () => void }> {
  return new Promise((resolve) => {
    const server = serve(
      { fetch: zooApp().fetch, port: 0, hostname: '127.0.0.1' },
      (info: AddressInfo) => {
        resolve({ origin: `http://127.0.0.1:${info.port}`, close: () => server.close() });
      },
    );
  });
}

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Where `npm run build:companion` puts the phone's page. */
const BUILT = '.output/companion';

/** What a host of the page sends with it; where the relay is known, `connect-src` names it alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self' ws: wss:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the phone's page as a real host does. */
export function companionApp(root = BUILT): Hono {
  const app = new Hono();
  app.use(async ({ res, req }, next) => {
    await next();
    res.headers.set('Content-Security-Policy', POLICY);
    res.headers.set('Referrer-Policy', 'no-referrer');
    res.headers.set('X-Content-Type-Options', 'nosniff');
    res.headers.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    // Only files with a hash in their name may be kept unasked.
    const kept = /-[\w-]{8}\.\w+$/.test(req.path) && res.ok;
    res.headers.set('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use(serveStatic({ root }));
  app.notFound((context) =>
    context.text('Not here. The phone page is built with: npm run build:companion\n', 404),
  );
  return app;
}

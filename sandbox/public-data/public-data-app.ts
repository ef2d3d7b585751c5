import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { World } from '../ar24/world';
import { PublicError } from './public-error';
import { searchAddresses } from './search-addresses';
import { searchCompanies } from './search-companies';

const SERVICES = {
  '/recherche-entreprises/search': { search: searchCompanies, perSecond: 7 },
  '/geocodage/search': { search: searchAddresses, perSecond: 50 },
} as const;

/** The State's two services that everybody may ask without an account; to be mounted at the root. */
export function publicDataApp(world: World): Hono {
  const app = new Hono();
  app.use(cors());
  for (const [path, { search, perSecond }] of Object.entries(SERVICES)) {
    app.all(path, (c) => {
      const url = new URL(c.req.url);
      const at = world.now();
      const recent = world.lookups.filter((one) => one.path === path && at - one.at < 1000);
      world.lookups.push({
        ...{ path, at, question: url.searchParams.get('q') ?? '' },
        cookie: c.req.header('cookie') !== undefined,
        referrer: c.req.header('referer') ?? null,
      });
      try {
        if (c.req.method !== 'GET') throw new PublicError(405, { message: 'Method Not Allowed' });
        if (recent.length >= perSecond)
          throw new PublicError(429, { message: 'Too Many Requests' });
        return c.json(search(url.searchParams) as object);
      } catch (error) {
        if (!(error instanceof PublicError)) throw error;
        if (error.status === 429) c.header('Retry-After', '1');
        return c.json(error.body, error.status);
      }
    });
  }
  return app;
}

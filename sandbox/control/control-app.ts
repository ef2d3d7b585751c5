import { Hono } from 'hono';
import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { z } from 'zod';
import { FAULT_KINDS } from '../ar24/faults';
import type { World } from '../ar24/world';
import { letterPdf } from '../letter/letter-pdf';
import { scanToPng } from '../letter/scan-to-png';
import { ControlError } from './control-error';
import { actAsHolder, holderSchema } from './holder';
import { seed, seedSchema } from './seed';
import { accountView, stateView } from './state';

const clockSchema = z.strictObject({ offset_ms: z.int() });
const transportSchema = z.strictObject({ keep_alive: z.boolean() });
const dpiSchema = z.coerce.number().int().min(36).max(600).default(150);

const faultSchema = z.strictObject({
  path: z.string().regex(/^(\*|\/[a-z_/]*[a-z_])$/, 'must be an endpoint such as /user, or *'),
  kind: z.enum(FAULT_KINDS),
  method: z.enum(['GET', 'POST']).optional(),
  by: z.enum(['api', 'back-office']).optional(),
  ms: z.int().min(0).max(600_000).default(1000),
  slug: z.string().min(1).default('unknown_error'),
  times: z.int().min(1).default(1),
});

/** The hand that tests and demonstrations hold the simulator by; to be mounted at `/sandbox`. */
export function controlApp(world: World): Hono {
  const app = new Hono();
  app.use(cors());
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/state', (c) => c.json(stateView(world)));
  app.post('/reset', (c) => {
    world.reset();
    return c.json({ status: 'ok' });
  });
  app.post('/seed', async (c) => {
    const users = seed(world, await read(c, seedSchema));
    return c.json({ users: users.map(accountView) });
  });
  app.post('/clock', async (c) => {
    world.clockOffsetMs = (await read(c, clockSchema)).offset_ms;
    return c.json({ now: new Date(world.now()).toISOString() });
  });
  app.post('/transport', async (c) => {
    world.keepAlive = (await read(c, transportSchema)).keep_alive;
    return c.json({ keep_alive: world.keepAlive });
  });
  app.post('/faults', async (c) => {
    world.faults.add(await read(c, faultSchema));
    return c.json({ faults: world.faults.all() });
  });
  app.post('/holder', async (c) =>
    c.json({ user: accountView(actAsHolder(world, await read(c, holderSchema))) }),
  );
  app.get('/letters/:file{\\d+\\.(pdf|png)}', (c) => serveLetter(world, c));
  app.onError(explain);
  return app;
}

async function serveLetter(world: World, c: Context): Promise<Response> {
  const [id, format] = (c.req.param('file') ?? '').split('.');
  const letter = world.letters.find((candidate) => String(candidate.id) === id);
  if (!letter)
    return c.json({ error: `There is no letter ${id ?? ''}: see GET /sandbox/state.` }, 404);
  const pdf = await letterPdf(letter);
  if (format === 'pdf') return file(pdf, 'application/pdf');
  return file(await scanToPng(pdf, dpiSchema.parse(c.req.query('dpi'))), 'image/png');
}

function file(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
}

/** The JSON body of a control request; none is `{}`. */
async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  try {
    return schema.parse(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ControlError('The body must be JSON.');
    throw error;
  }
}

function explain(error: Error, c: Context): Response {
  if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
  if (error instanceof ControlError) return c.json({ error: error.message }, 400);
  console.error(error);
  return c.json({ error: 'The simulator failed; the cause is in its output.' }, 500);
}

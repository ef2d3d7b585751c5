import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { answer } from './answer';
import type { Answer } from './answer';
import { answerWithFault, CUT } from './answer-with-fault';
import type { Credentials } from './authenticate';
import type { Caller } from './faults';
import { readParams } from './params';
import type { Call } from './records';
import type { World } from './world';

/** The back office's User-Agent begins with it. */
const BACK_OFFICE_AGENT = 'ImmogestPro/';

interface Env {
  Bindings: HttpBindings;
}

/** The API, to be mounted at `/api`. */
export function ar24App(world: World, credentials: Credentials): Hono<Env> {
  const app = new Hono<Env>();
  app.all('*', async (c) => {
    const { method } = c.req;
    const path = endpointPath(c.req.path);
    const by: Caller = c.req.header('user-agent')?.startsWith(BACK_OFFICE_AGENT)
      ? 'back-office'
      : 'api';
    // Before any wait: a caller that dies during it has asked all the same.
    const params = await readParams(c.req);
    const fault = world.faults.take({ method, path, by });
    const at = new Date(world.now()).toISOString();
    const call: Call = { method, path, outcome: 'in-progress', by, at };
    if (fault) call.fault = fault.kind;
    world.calls.push(call);
    const given = await answerWithFault(fault, () =>
      answer(world, credentials, { request: c.req, path, params }),
    );
    call.outcome = given === CUT ? (fault?.kind ?? 'drop-before') : given.outcome;
    return given === CUT ? cut(c) : respond(world, given);
  });
  return app;
}

/** `/api/user/` and `/api/user` are the same endpoint. */
function endpointPath(path: string): string {
  return path.replace(/^\/api/, '').replace(/\/+$/, '');
}

function respond(world: World, { status, type, body, headers }: Answer): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      Date: new Date(world.now()).toUTCString(),
      ...(!world.keepAlive && { Connection: 'close' }),
      ...headers,
    },
  });
}

function cut(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

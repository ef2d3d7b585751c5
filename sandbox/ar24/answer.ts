import type { HonoRequest } from 'hono';
import { authenticate } from './authenticate';
import type { Credentials } from './authenticate';
import { encryptBody } from './cipher';
import type { Params } from './params';
import { Refusal } from './refusal';
import { ROUTES } from './routes/routes';
import type { World } from './world';

/** What goes back to the caller, and the word that the log keeps of it. */
export interface Answer {
  outcome: string;
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

const JSON_TYPE = 'application/json';
/** PHP's default: the ciphertext is announced as nothing in particular. */
const CIPHERTEXT_TYPE = 'text/html; charset=UTF-8';

/** A call as it came, its parameters read. */
export interface Asked {
  request: HonoRequest;
  /** Without `/api`, without trailing slash. */
  path: string;
  params: Params;
}

/** The answer of the endpoint that was asked. */
export function answer(
  world: World,
  credentials: Credentials,
  { request, path, params }: Asked,
): Answer {
  const handler = ROUTES.get(`${request.method} ${path}`);
  if (!handler) return notFound();
  try {
    const date = authenticate(params, request.header('signature'), credentials, world.now());
    const json = JSON.stringify({ status: 'SUCCESS', result: handler(world, params) });
    const body = encryptBody(json, date, credentials.privateKey);
    return { outcome: 'success', status: 200, type: CIPHERTEXT_TYPE, body };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.slug, error.message);
    throw error;
  }
}

/** AR24's error envelope: plain JSON, HTTP 200. */
export function refused(slug: string, message: string): Answer {
  const body = JSON.stringify({ status: 'ERROR', slug, message });
  return { outcome: slug, status: 200, type: JSON_TYPE, body };
}

export function inMaintenance(): Answer {
  const body = JSON.stringify({ status: 'maintenance' });
  return { outcome: 'maintenance', status: 200, type: JSON_TYPE, body };
}

/** A page of the web server in front of AR24. */
export function serverPage(status: number, title: string, outcome: string): Answer {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { outcome, status, type: 'text/html', body };
}

function notFound(): Answer {
  return serverPage(404, '404 Not Found', 'not-found');
}

import type { z } from 'zod';
import { decrypt, sign } from './ar24-envelope';
import {
  Ar24Maintenance,
  Ar24Redirected,
  Ar24Refusal,
  Ar24ServerFailed,
  Ar24TimedOut,
  Ar24TooManyRequests,
  Ar24Unreachable,
  Ar24Unreadable,
} from './ar24-errors';
import { parisDate } from './paris-date';
import { envelopeSchema } from './schemas';

/**
 * AR24's documentation asks clients to wait 300 s (60 s in older copies); Chrome ends a worker whose
 * event lasts that long, so we stop just before (docs/decisions/0011).
 */
const TIMEOUT_MS = 290_000;

export interface Ar24Access {
  /** Without a slash at its end, such as `https://app.ar24.fr/api`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly privateKey: string;
}

export interface Ar24Surroundings {
  readonly fetch: typeof fetch;
  /** The paid call's transport: sends a request at most once, whatever happens to the connection. */
  readonly fetchOnce: typeof fetch;
  readonly clock: Ar24Clock;
  readonly timeoutMs?: number;
}

/** AR24's time, as far as it is known from the `Date` header of its answers. */
interface Ar24Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Learns that it was `served` (epoch milliseconds, whole seconds) at AR24 just now. */
  learn(served: number): void;
}

export type Parameters = Readonly<Record<string, string>>;

/** `POST once` is the paid call's: it goes by {@link Ar24Surroundings.fetchOnce}. */
export type Method = 'GET' | 'POST' | 'POST once';

/** One signed call; resolves to the `result` of AR24's answer, rejects with an `Ar24Error`. */
export type Call = <Result>(
  method: Method,
  path: string,
  parameters: Parameters,
  result: z.ZodType<Result>,
) => Promise<Result>;

async function exchange(
  send: typeof fetch,
  { clock, timeoutMs = TIMEOUT_MS }: Ar24Surroundings,
  url: string,
  request: RequestInit,
): Promise<string> {
  try {
    const response = await send(url, { ...request, signal: AbortSignal.timeout(timeoutMs) });
    if (isRedirect(response)) throw new Ar24Redirected();
    const served = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(served)) clock.learn(served);
    if (response.status === 429) throw new Ar24TooManyRequests();
    if (!response.ok) throw new Ar24ServerFailed(response.status);
    return await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new Ar24TimedOut();
    if (error instanceof TypeError || error instanceof DOMException) throw new Ar24Unreachable();
    throw error;
  }
}

/** Browsers show a redirect that is not followed as opaque, with status 0. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

function asObject(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('not an object');
  return value;
}

/** A body that parses as an object is plain; any other is decrypted first. */
async function opened(body: string, date: string, privateKey: string): Promise<unknown> {
  try {
    return asObject(body);
  } catch {
    // Not plain: fall through to the encrypted form.
  }
  try {
    return asObject(await decrypt(body, date, privateKey));
  } catch {
    throw new Ar24Unreadable();
  }
}

const CLOCK_SLUGS = ['expired_date', 'date_in_future'];

export function createTransport(access: Ar24Access, surroundings: Ar24Surroundings): Call {
  const { baseUrl, token, privateKey } = access;
  const callOnce: Call = async (method, path, parameters, result) => {
    const date = parisDate(surroundings.clock.now());
    const form = new URLSearchParams({ token, date, ...parameters });
    const request = {
      method: method === 'GET' ? 'GET' : 'POST',
      headers: { signature: await sign(date, privateKey) },
      credentials: 'omit',
      // Never followed: a signature and a token would leave for another host. Not `error`, which
      // looks like a lost connection.
      redirect: 'manual',
      cache: 'no-store',
      ...(method !== 'GET' && { body: form }),
    } as const;
    const url = `${baseUrl}${path}${method === 'GET' ? `?${form.toString()}` : ''}`;
    const send = method === 'POST once' ? surroundings.fetchOnce : surroundings.fetch;
    const body = await exchange(send, surroundings, url, request);
    return resultOf(await opened(body, date, privateKey), result);
  };
  return async (...call) => {
    try {
      return await callOnce(...call);
    } catch (error) {
      // Refused for its date alone, so nothing was done; the answer has set our clock right.
      if (!(error instanceof Ar24Refusal && CLOCK_SLUGS.includes(error.slug))) throw error;
      return callOnce(...call);
    }
  };
}

function resultOf<Result>(body: unknown, result: z.ZodType<Result>): Result {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) throw new Ar24Unreadable();
  const { status, slug, message } = envelope.data;
  if (status === 'MAINTENANCE') throw new Ar24Maintenance();
  if (status === 'ERROR') throw new Ar24Refusal(slug, message);
  // A word that the protocol doesn't have says nothing about what was done.
  if (status !== 'SUCCESS') throw new Ar24Unreadable();
  const parsed = result.safeParse(envelope.data.result);
  if (!parsed.success) throw new Ar24Unreadable();
  return parsed.data;
}

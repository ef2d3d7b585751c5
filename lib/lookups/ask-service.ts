import type { z } from 'zod';
import type { LookupFailure } from '../domain/lookups';

/** Somebody waits in front of the form. */
const TIME_LIMIT_MS = 5_000;

/** A service that gave nothing: why. */
export class LookupError extends Error {
  override readonly name = 'LookupError';
  constructor(readonly reason: LookupFailure | 'outdated') {
    super(reason);
  }
}

export interface Asking {
  readonly fetch: typeof globalThis.fetch;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
}

/**
 * Asks a public service, which learns the question and nothing else of the person: no cookie, no referrer, and no
 * copy of it in the browser's cache.
 * @throws {LookupError}
 */
export async function askService<T>(
  service: string,
  question: Readonly<Record<string, string>>,
  shape: z.ZodType<T>,
  { fetch, signal, timeLimitMs = TIME_LIMIT_MS }: Asking,
): Promise<T> {
  const limit = AbortSignal.timeout(timeLimitMs);
  let body: unknown;
  try {
    const response = await fetch(`${service}?${new URLSearchParams(question).toString()}`, {
      headers: { Accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    if (response.status === 429) throw new LookupError('busy');
    if (!response.ok) throw new LookupError('unreachable');
    body = JSON.parse(await response.text());
  } catch (error) {
    if (signal?.aborted) throw new LookupError('outdated');
    if (error instanceof LookupError) throw error;
    throw new LookupError(error instanceof SyntaxError ? 'unreadable' : 'unreachable');
  }
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new LookupError('unreadable');
  return parsed.data;
}

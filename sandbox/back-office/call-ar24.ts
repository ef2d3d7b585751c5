import { z } from 'zod';
import { decryptBody, signDate } from './ar24-cipher';

/** How the back office reaches AR24. */
export interface Ar24Access {
  /** Base URL of the API. */
  ar24: string;
  credentials: { token: string; privateKey: string };
}

export interface Ar24Call {
  method: 'GET' | 'POST';
  path: string;
  params: Readonly<Record<string, string>>;
}

/** AR24's answer, or why there is none. */
export type Ar24Answer<T> = { ok: true; result: T } | { ok: false; slug: string; message: string };

const USER_AGENT = 'ImmogestPro/4.2.1 (PHP 5.2.9)';
const TIMEOUT_MS = 60_000;

const refusalSchema = z.object({
  status: z.string(),
  slug: z.string().default('maintenance'),
  message: z.string().default('Service AR24 en maintenance. Recommencez plus tard.'),
});

const parisFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** One signed call; whatever AR24 answers, or doesn't, comes back as an answer. */
export async function callAr24<T>(
  access: Ar24Access,
  call: Ar24Call,
  schema: z.ZodType<T>,
): Promise<Ar24Answer<T>> {
  try {
    const first = await attempt(access, call, schema, Date.now());
    if (!isAboutDate(first.answer)) return first.answer;
    // This server's clock is wrong: AR24's own, which comes with each answer, is right.
    return (await attempt(access, call, schema, first.servedAt)).answer;
  } catch {
    return {
      ok: false,
      slug: 'indisponible',
      message: 'AR24 ne répond pas. Recommencez plus tard.',
    };
  }
}

function isAboutDate<T>(answer: Ar24Answer<T>): boolean {
  return !answer.ok && (answer.slug === 'expired_date' || answer.slug === 'date_in_future');
}

async function attempt<T>(access: Ar24Access, call: Ar24Call, schema: z.ZodType<T>, now: number) {
  const date = parisFormat.format(now);
  const response = await send(access, call, date);
  const body = await response.text();
  const answer = readAnswer(body, date, access.credentials.privateKey, schema);
  return { answer, servedAt: Date.parse(response.headers.get('Date') ?? '') };
}

function send({ ar24, credentials }: Ar24Access, call: Ar24Call, date: string): Promise<Response> {
  const form = new URLSearchParams({ ...call.params, token: credentials.token, date });
  const init = {
    headers: { signature: signDate(date, credentials.privateKey), 'User-Agent': USER_AGENT },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  return call.method === 'GET'
    ? fetch(`${ar24}${call.path}?${form.toString()}`, init)
    : fetch(`${ar24}${call.path}`, { ...init, method: 'POST', body: form });
}

function readAnswer<T>(
  body: string,
  date: string,
  privateKey: string,
  schema: z.ZodType<T>,
): Ar24Answer<T> {
  if (body.startsWith('{')) {
    const { slug, message } = refusalSchema.parse(JSON.parse(body));
    return { ok: false, slug, message };
  }
  const json: unknown = JSON.parse(decryptBody(body, date, privateKey));
  return { ok: true, result: z.object({ result: schema }).parse(json).result };
}

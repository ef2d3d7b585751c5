import { Secret, TOTP } from 'otpauth';
import { decryptBody, signDate } from '../back-office/ar24-cipher';
import { toParisDate } from '../ar24/paris-date';
import { readCredentials } from '../read-credentials';
import { startSandbox } from '../start-sandbox';
import type { Sandbox } from '../start-sandbox';

type Params = Readonly<Record<string, string>>;

/** Of the results of all endpoints, what tests look at. */
export interface Result {
  id?: string;
  users?: { id: number }[];
  mails?: unknown[];
  hash?: string;
  status?: string;
  attachments?: number[];
  is_identity_verified?: boolean;
}

/** AR24's answer as a caller reads it: a result, or the slug of the refusal. */
export interface Reply {
  /** `SUCCESS`, or the slug; `maintenance` has no slug. */
  word: string;
  /** Empty when the envelope has none. */
  result: Result;
}

/** Of `GET /sandbox/state`, what tests look at. */
export interface State {
  users: { id: number; email: string; otp_key: string | null; pending_otp_keys: string[] }[];
  letters: { id: number; otp_key: string; otpauth_uri: string; address: { name: string } }[];
  mails: { id: string; status: string }[];
  calls: { method: string; path: string; outcome: string; fault?: string; by: string }[];
  faults: unknown[];
  clock_offset_ms: number;
}

/** A running sandbox and a caller with its credentials. */
export interface Simulator extends Sandbox {
  get: (path: string, params?: Params) => Promise<Reply>;
  post: (path: string, params?: Params) => Promise<Reply>;
  /** A POST to the control; resolves to its JSON. */
  set: (path: string, body?: unknown) => Promise<unknown>;
  state: () => Promise<State>;
}

export async function startSimulator(): Promise<Simulator> {
  const sandbox = await startSandbox({ ar24Port: 0, backOfficePort: 0 });
  const { token, privateKey } = await readCredentials();
  const state = async () => (await (await fetch(`${sandbox.control}/state`)).json()) as State;

  const call = async (method: 'GET' | 'POST', path: string, params: Params): Promise<Reply> => {
    const { clock_offset_ms } = await state();
    const date = toParisDate(Date.now() + clock_offset_ms);
    const form = new URLSearchParams({ ...params, token, date });
    const headers = { signature: signDate(date, privateKey) };
    const url = `${sandbox.ar24}${path}`;
    const response =
      method === 'GET'
        ? await fetch(`${url}?${form.toString()}`, { headers })
        : await fetch(url, { method, headers, body: form });
    return readReply(await response.text(), date, privateKey);
  };

  return {
    ...sandbox,
    state,
    get: (path, params = {}) => call('GET', path, params),
    post: (path, params = {}) => call('POST', path, params),
    set: async (path, body) => {
      const init = { method: 'POST', body: JSON.stringify(body) };
      return (await fetch(`${sandbox.control}${path}`, init)).json() as Promise<unknown>;
    },
  };
}

function readReply(body: string, date: string, privateKey: string): Reply {
  const json = body.startsWith('{') ? body : decryptBody(body, date, privateKey);
  const { status, slug, result } = JSON.parse(json) as {
    status: string;
    slug?: string;
    result?: Result;
  };
  return { word: slug ?? status, result: result ?? {} };
}

/** The code of `key` at `instant`, milliseconds since the epoch. */
export function codeOf(key: string, instant = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: instant });
}

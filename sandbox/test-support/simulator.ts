import { Secret, TOTP } from 'otpauth';
import { decryptBody, signDate } from '../back-office/ar24-cipher';
import { toParisDate } from '../ar24/paris-date';
import { SandboxControl, type SandboxState } from '../control/sandbox-control';
import { readCredentials } from '../read-credentials';

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

/** A running sandbox and a caller with its credentials. */
export interface Simulator {
  readonly ar24: string;
  readonly control: string;
  readonly backOffice: string;
  get: (path: string, params?: Params) => Promise<Reply>;
  post: (path: string, params?: Params) => Promise<Reply>;
  /** A POST to the control; resolves to its JSON. */
  set: (path: string, body?: unknown) => Promise<unknown>;
  state: () => Promise<SandboxState>;
  close: () => Promise<void>;
}

export async function startSimulator(): Promise<Simulator> {
  const sandbox = await SandboxControl.start();
  const { token, privateKey } = await readCredentials();
  const state = () => sandbox.state();

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
    ar24: sandbox.ar24,
    control: sandbox.control,
    backOffice: sandbox.backOffice,
    state,
    get: (path, params = {}) => call('GET', path, params),
    post: (path, params = {}) => call('POST', path, params),
    set: (path, body) => sandbox.ask(path.slice(1), body),
    close: () => sandbox.close(),
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

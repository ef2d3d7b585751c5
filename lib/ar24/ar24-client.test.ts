import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { jeanne as person, JEANNE_EMAIL as EMAIL } from '../../tests/support/people';
import { useSimulator } from '../../tests/support/use-simulator';
import { fieldsOf, todoOf, userParameters } from './user-parameters';
import { createAr24Client } from './ar24-client';
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

const simulator = await useSimulator();
const jeanne = { ...person, siret: '732 829 320 00074' };
/** A clock that is `off` by milliseconds and, unless told to, learns nothing. */
const clock = (off = 0, learns = false) => ({
  now: () => Date.now() + off,
  learn: (served: number) => {
    if (learns) off = served - Date.now();
  },
});
const access = { baseUrl: simulator.ar24, ...simulator.credentials };
const ar24 = createAr24Client(access, { fetch, fetchOnce: fetch, clock: clock(), timeoutMs: 400 });
const create = () => ar24.createUser(userParameters(EMAIL, jeanne, 'ref'));

beforeEach(() => simulator.reset());

describe('the AR24 client, against the simulator', () => {
  it('creates an account and finds it again', async () => {
    expect(await ar24.findUser({ email: EMAIL })).toBeNull();
    const created = await create();
    const found = await ar24.findUser({ id: created.id });
    expect(found).toMatchObject({ id: created.id, email: EMAIL, is_identity_verified: false });
    expect(fieldsOf(created)).toEqual({ ...jeanne, siret: '73282932000074' });
    expect(todoOf(created)).toEqual([]);
  });

  it('orders a letter, and has its key accepted once per step', async () => {
    const { id } = await create();
    await ar24.orderIdentity(id);
    const [letter] = (await simulator.state()).letters;
    const code = new TOTP({ secret: letter!.otp_key }).generate();
    expect(await ar24.proveCode(id, '000000')).toBe(false);
    expect(await ar24.proveCode(id, code)).toBe(true);
    expect(await ar24.proveCode(id, code)).toBe(false);
    expect(await ar24.findUser({ id })).toMatchObject({ is_identity_verified: true });
  });

  it('reads what the account still lacks', async () => {
    await simulator.seed({ email: EMAIL, confirmed: false, cgu: false, payment: false });
    const user = await ar24.findUser({ email: EMAIL });
    expect(user && todoOf(user)).toEqual([
      'email-unconfirmed',
      'terms-unaccepted',
      'payment-missing',
    ]);
    await ar24.requestTerms(user!.id);
    await ar24.requestPayment(user!.id);
  });

  it('meets an account that is not ours until its holder grants it', async () => {
    await simulator.seed({ email: EMAIL, access: 'foreign' });
    await expect(ar24.findUser({ email: EMAIL })).rejects.toMatchObject({
      slug: 'user_unavailable',
    });
    await ar24.requestAccess(EMAIL);
    await simulator.holder(EMAIL, 'grant');
    expect(await ar24.findUser({ email: EMAIL })).toMatchObject({ email: EMAIL });
  });

  it('reads the list of accounts by pages', async () => {
    await simulator.seed({ email: 'a@b.example.fr' }, { email: 'c@d.example.fr' });
    expect(await ar24.listUsers({ start: 0, max: 1 })).toHaveLength(1);
    expect(await ar24.listUsers({ start: 2, max: 1 })).toHaveLength(0);
  });

  it.each([
    ['drop-before', Ar24Unreachable, {}],
    ['drop-after', Ar24Unreachable, {}],
    ['maintenance', Ar24Maintenance, {}],
    ['http-500', Ar24ServerFailed, {}],
    ['http-429', Ar24TooManyRequests, {}],
    ['truncate', Ar24Unreadable, {}],
    ['delay', Ar24TimedOut, { ms: 3000 }],
    ['slug', Ar24Refusal, { slug: 'token_invalid' }],
  ])('tells %s by its class', async (kind, expected, more) => {
    await simulator.seed({ email: EMAIL });
    await simulator.fault('/user', kind, more);
    await expect(ar24.findUser({ email: EMAIL })).rejects.toBeInstanceOf(expected);
  });

  it('is refused with a wrong token, a wrong private key and a wrong clock', async () => {
    const { ar24: baseUrl, credentials } = simulator;
    const wrong = (change: object, off = 0) =>
      createAr24Client(
        { baseUrl, ...credentials, ...change },
        { fetch, fetchOnce: fetch, clock: clock(off) },
      )
        .findUser({ email: EMAIL })
        .catch((error: unknown) => error);
    expect(await wrong({ token: 'x' })).toMatchObject({ slug: 'token_invalid' });
    expect(await wrong({ privateKey: 'x' })).toBeInstanceOf(Ar24Refusal);
    expect(await wrong({}, -11 * 60_000)).toMatchObject({ slug: 'expired_date' });
    expect(await wrong({}, 11 * 60_000)).toMatchObject({ slug: 'date_in_future' });
  });

  it('follows no redirect, asked or paid: token and signature stay at the host that was given', async () => {
    const reached: string[] = [];
    const elsewhere = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end('{}');
    });
    const front = createServer((_, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(307, { location: `http://127.0.0.1:${port}/stolen` }).end();
    });
    for (const server of [elsewhere, front]) {
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      onTestFinished(() => void server.close());
    }
    const baseUrl = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const around = { fetch, fetchOnce: fetch, clock: clock() };
    const led = createAr24Client({ baseUrl, ...simulator.credentials }, around);
    await expect(led.findUser({ email: EMAIL })).rejects.toBeInstanceOf(Ar24Redirected);
    await expect(led.orderIdentity('7')).rejects.toBeInstanceOf(Ar24Redirected);
    expect(reached).toEqual([]);
  });

  it('sends the paid call, and no other, by the transport that is given for it', async () => {
    const { id } = await create();
    const paid: string[] = [];
    const fetchOnce: typeof fetch = (url, request) => {
      paid.push(new URL(url as string).pathname);
      return fetch(url, request);
    };
    const client = createAr24Client(access, { fetch, fetchOnce, clock: clock() });
    await client.findUser({ id });
    await client.requestTerms(id);
    await client.orderIdentity(id);
    expect(paid).toEqual([expect.stringMatching(/\/user\/identity$/)]);
  });

  it.each([-3, 3])('sets its clock by AR24’s and asks again by itself: %d hours', async (hours) => {
    const access = { baseUrl: simulator.ar24, ...simulator.credentials };
    const off = clock(hours * 3_600_000, true);
    const late = createAr24Client(access, { fetch, fetchOnce: fetch, clock: off });
    expect(await late.findUser({ email: EMAIL })).toBeNull();
    expect(Math.abs(off.now() - Date.now())).toBeLessThan(3000);
    const { calls } = await simulator.state();
    expect(calls).toHaveLength(2);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signDate } from '../back-office/ar24-cipher';
import { readCredentials } from '../read-credentials';
import { startSimulator } from '../test-support/simulator';
import type { Simulator } from '../test-support/simulator';
import { toParisDate } from './paris-date';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.set('/reset'));

describe('the API', () => {
  it('answers errors in plain JSON with HTTP 200', async () => {
    const response = await fetch(`${simulator.ar24}/user?email=a@b.example`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ERROR',
      slug: 'token_missing',
      message: 'Token is missing.',
    });
  });

  it('answers success with base64 and nothing else', async () => {
    await simulator.set('/seed', { users: [{ email: 'zoe@agence.example' }] });
    const { token, privateKey } = await readCredentials();
    const date = toParisDate(Date.now());
    const query = new URLSearchParams({ token, date, email: 'zoe@agence.example' });
    const headers = { signature: signDate(date, privateKey) };
    const response = await fetch(`${simulator.ar24}/user/?${query.toString()}`, { headers });
    expect(await response.text()).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  it('takes no JSON body and no parameter in the query string of a POST', async () => {
    const { token } = await readCredentials();
    const response = await fetch(`${simulator.ar24}/user?token=${token}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(await response.json()).toMatchObject({ slug: 'token_missing' });
  });

  it('takes a path with and without trailing slash', async () => {
    expect((await simulator.get('/user/list/')).word).toBe('SUCCESS');
    expect((await simulator.get('/user/list')).word).toBe('SUCCESS');
  });

  it('has nothing at other paths', async () => {
    expect((await fetch(`${simulator.ar24}/v1/user`)).status).toBe(404);
    expect((await fetch(`${simulator.ar24}/user`, { method: 'DELETE' })).status).toBe(404);
  });

  it('dates its answers by its own clock', async () => {
    await simulator.set('/clock', { offset_ms: 86_400_000 });
    const date = (await fetch(`${simulator.ar24}/user`)).headers.get('Date') ?? '';
    expect(Date.parse(date) - Date.now()).toBeGreaterThan(86_300_000);
    expect((await simulator.get('/user/list')).word).toBe('SUCCESS');
  });

  it('logs method, path and outcome, and no parameter', async () => {
    await simulator.post('/user/auth_otp', { id_user: '50001', otp: '123456' });
    const { calls } = await simulator.state();
    expect(calls).toEqual([
      {
        method: 'POST',
        path: '/user/auth_otp',
        outcome: 'user_not_exist',
        by: 'api',
        at: expect.any(String) as string,
      },
    ]);
  });
});

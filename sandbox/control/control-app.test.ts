import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../test-support/simulator';
import type { Simulator } from '../test-support/simulator';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.set('/reset'));

describe('the control', () => {
  it('seeds many accounts at once', async () => {
    await simulator.set('/seed', { count: 10_000, each: { verified: true } });
    const { users } = await simulator.state();
    expect(new Set(users.map(({ email }) => email)).size).toBe(10_000);
    expect(users[0]?.otp_key).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('seeds a letter that is on its way', async () => {
    const otp_key = 'JBSWY3DPEHPK3PXP';
    await simulator.set('/seed', { users: [{ email: 'a@b.example', otp_key }] });
    const { letters, users } = await simulator.state();
    expect(letters).toMatchObject([{ id: 1, otp_key }]);
    expect(users).toMatchObject([{ otp_key: null, pending_otp_keys: [otp_key] }]);
  });

  it.each([
    ['/seed', { users: [{ email: 'no' }] }, 'email'],
    ['/seed', { users: [{ email: 'a@b.example' }, { email: 'A@b.example' }] }, 'already'],
    ['/seed', { usres: [] }, 'usres'],
    ['/clock', {}, 'offset_ms'],
    ['/faults', { path: '/user', kind: 'fire' }, 'kind'],
    ['/faults', { path: 'user', kind: 'delay' }, 'endpoint'],
    ['/holder', { email: 'a@b.example', action: 'confirm' }, 'no account'],
  ])('says what is wrong with a request to %s', async (path, body, word) => {
    expect(await simulator.set(path, body)).toEqual({
      error: expect.stringContaining(word) as string,
    });
  });

  it('lets the holder answer only what was asked', async () => {
    await simulator.set('/seed', { users: [{ email: 'a@b.example', access: 'foreign' }] });
    const request = { email: 'a@b.example', action: 'grant' };
    expect(await simulator.set('/holder', request)).toHaveProperty('error');
  });

  it('corrects an address before the letter leaves', async () => {
    await simulator.set('/seed', { users: [{ email: 'a@b.example' }] });
    const address = { address1: '1 rue Neuve', city: 'Lyon' };
    await simulator.set('/holder', { email: 'a@b.example', action: 'correct-address', address });
    await simulator.post('/user/identity', { id_user: '50001' });
    expect((await simulator.state()).letters).toMatchObject([{ address }]);
  });

  it('hands letters over as PDF and as scan', async () => {
    await simulator.set('/seed', {
      users: [{ email: 'a@b.example', otp_key: 'JBSWY3DPEHPK3PXP' }],
    });
    const get = (name: string) => fetch(`${simulator.control}/letters/${name}`);
    const pdf = await get('1.pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(await pdf.text()).toMatch(/^%PDF-/);
    expect((await get('1.png?dpi=72')).headers.get('Content-Type')).toBe('image/png');
    expect((await get('1.png?dpi=5')).status).toBe(400);
    expect((await get('2.pdf')).status).toBe(404);
  });

  it('answers any origin, which the API doesn’t', async () => {
    const headers = { Origin: 'http://127.0.0.1:1' };
    const allowed = async (url: string) =>
      (await fetch(url, { headers })).headers.get('Access-Control-Allow-Origin');
    expect(await allowed(`${simulator.control}/health`)).toBe('*');
    expect(await allowed(`${simulator.ar24}/user`)).toBeNull();
  });

  it('forgets everything on reset', async () => {
    await simulator.set('/seed', { count: 2 });
    await simulator.set('/clock', { offset_ms: 1000 });
    await simulator.set('/reset');
    expect(await simulator.state()).toMatchObject({ users: [], calls: [], clock_offset_ms: 0 });
  });
});

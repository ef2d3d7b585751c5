import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../test-support/simulator';
import type { Simulator } from '../test-support/simulator';

let simulator: Simulator;
const order = () => simulator.post('/user/identity', { id_user: '50001' });
const letters = async () => (await simulator.state()).letters.length;
const lastCall = async () => (await simulator.state()).calls.at(-1);

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  await simulator.set('/reset');
  await simulator.set('/seed', { users: [{ email: 'zoe@agence.example' }] });
});

function inject(kind: string, more: object = {}) {
  return simulator.set('/faults', { path: '/user/identity', kind, ...more });
}

describe('faults', () => {
  it('delay the answer and do what was asked', async () => {
    await inject('delay', { ms: 300 });
    const start = performance.now();
    expect((await order()).word).toBe('SUCCESS');
    expect(performance.now() - start).toBeGreaterThan(280);
    expect(await lastCall()).toMatchObject({ outcome: 'success', fault: 'delay' });
  });

  it('cut the connection before anything is done', async () => {
    await inject('drop-before');
    await expect(order()).rejects.toThrow('fetch failed');
    expect(await letters()).toBe(0);
    expect(await lastCall()).toMatchObject({ outcome: 'drop-before' });
  });

  it('cut the connection once it is done', async () => {
    await inject('drop-after');
    await expect(order()).rejects.toThrow('fetch failed');
    expect(await letters()).toBe(1);
    expect(await lastCall()).toMatchObject({ outcome: 'drop-after' });
  });

  it('answer with maintenance', async () => {
    await inject('maintenance');
    expect(await order()).toEqual({ word: 'maintenance', result: {} });
    expect(await letters()).toBe(0);
  });

  it.each([
    ['http-500', 500],
    ['http-429', 429],
  ])('answer as the web server would: %s', async (kind, status) => {
    await inject(kind, { path: '/user', method: 'GET' });
    const response = await fetch(`${simulator.ar24}/user/`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('<html>');
    expect(await lastCall()).toMatchObject({ outcome: kind });
  });

  it('deliver half a body once it is done', async () => {
    await inject('truncate');
    await expect(order()).rejects.toThrow();
    expect(await letters()).toBe(1);
    expect(await lastCall()).toMatchObject({ outcome: 'truncate' });
  });

  it('answer with any slug', async () => {
    await inject('slug', { slug: 'something_new' });
    expect((await order()).word).toBe('something_new');
    expect(await lastCall()).toMatchObject({ outcome: 'something_new', fault: 'slug' });
  });

  it('happen as many times as asked, to the calls that match', async () => {
    await inject('maintenance', { times: 2 });
    expect((await simulator.get('/user', { id_user: '50001' })).word).toBe('SUCCESS');
    const words = [await order(), await order(), await order()].map(({ word }) => word);
    expect(words).toEqual(['maintenance', 'maintenance', 'SUCCESS']);
    expect((await simulator.state()).faults).toEqual([]);
  });

  it('spare the back office when they are for the API’s other callers', async () => {
    await simulator.set('/faults', { path: '*', kind: 'maintenance', by: 'api' });
    const page = await (await fetch(`${simulator.backOffice}/lre/envoi`)).text();
    expect(page).toContain('zoe@agence.example');
    expect((await simulator.get('/user/list')).word).toBe('maintenance');
  });
});

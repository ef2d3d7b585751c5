import { beforeEach, expect, it, vi } from 'vitest';
import { fetchOnce } from './fetch-once';

const url = 'https://ar24.example/api/user/identity';
const order = {
  method: 'POST',
  credentials: 'include' as const,
  body: new URLSearchParams({ id_user: '7', name: 'É' }),
};
const asked: RequestInit[] = [];
let protocol: string;
let status: number;

beforeEach(() => {
  asked.length = 0;
  status = 200;
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => [
    { name: url, nextHopProtocol: protocol } as PerformanceResourceTiming,
  ]);
});

const send = (request: RequestInit) =>
  fetchOnce((_, init = {}) => {
    asked.push(init);
    return Promise.resolve(new Response('', { status: asked.length === 1 ? status : 200 }));
  })(url, request);

it.each(['h2', 'h3'])('gives the body as one that can be sent once on %s', async (name) => {
  protocol = name;
  await send({ ...order, headers: { signature: 'abc' } });
  const { body, ...rest } = asked[0]!;
  expect(await new Response(body).text()).toBe('id_user=7&name=%C3%89');
  expect(rest).toMatchObject({ method: 'POST', duplex: 'half' });
  expect(Object.fromEntries(new Headers(rest.headers))).toEqual({
    signature: 'abc',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
  });
});

it('leaves the request as it is on HTTP/1.1, which takes no such body', async () => {
  protocol = 'http/1.1';
  await send(order);
  expect(asked).toEqual([order]);
});

it('puts the call in a pool of its own, whatever mode it came with', async () => {
  protocol = 'http/1.1';
  await send({ ...order, credentials: 'omit' });
  expect(asked).toMatchObject([{ credentials: 'include' }]);
});

it('tells a server that must know it how long the body is', async () => {
  protocol = 'h2';
  status = 411;
  expect((await send(order)).status).toBe(200);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual(order);
});

it('does not ask a second time for another refusal', async () => {
  protocol = 'h2';
  status = 500;
  expect((await send(order)).status).toBe(500);
  expect(asked).toHaveLength(1);
});

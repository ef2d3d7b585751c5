import { beforeEach, describe, expect, it } from 'vitest';
import { World } from '../ar24/world';
import { publicDataApp } from './public-data-app';

let world: World;
let ask: (path: string, init?: RequestInit) => Promise<{ status: number; body: unknown }>;

beforeEach(() => {
  world = new World();
  const app = publicDataApp(world);
  ask = async (path, init) => {
    const response = await app.request(`http://localhost${path}`, init);
    return { status: response.status, body: await response.json() };
  };
});

const companies = (query: string) => ask(`/recherche-entreprises/search?${query}`);
const addresses = (query: string) => ask(`/geocodage/search?${query}`);

describe('the register of companies', () => {
  it('finds an establishment by its SIRET, with the parts that are asked for', async () => {
    const { body } = await companies('q=50123456000024&minimal=true&include=siege');
    expect(body).toMatchObject({
      results: [{ nom_raison_sociale: 'AGENCE DU VIEUX-PORT', siege: { est_siege: true } }],
      total_results: 1,
    });
    expect(JSON.stringify(body)).not.toContain('dirigeants');
    expect(await companies('q=00000000000000')).toMatchObject({ body: { results: [] } });
  });

  it.each([
    'q=ab',
    'q=501234560&per_page=26',
    'q=501234560&per_page=0',
    'q=501234560&include=siege',
    'q=501234560&minimal=true&include=secrets',
    'q=501234560&minimal=maybe',
    'q=501234560&email=a',
  ])('refuses %s', async (query) => {
    expect(await companies(query)).toMatchObject({
      status: 400,
      body: { erreur: expect.any(String) as string },
    });
  });

  it('refuses the eighth question of a second', async () => {
    world.now = () => 1000;
    const answers = Array.from({ length: 8 }, () => companies('q=501234560'));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([...Array<number>(7).fill(200), 429]);
  });
});

describe('the base of addresses', () => {
  it('finds addresses by how their words begin', async () => {
    const { body } = await addresses('q=12%20quai%20frat&limit=1');
    expect(body).toMatchObject({
      features: [{ properties: { name: '12 Quai de la Fraternité', postcode: '13001' } }],
    });
    expect(await addresses('q=12%20frat&autocomplete=0')).toMatchObject({ body: { features: [] } });
  });

  it.each([
    'q=ab',
    'q=%20quai',
    'q=-12',
    'q=quai&limit=51',
    'q=quai&index=people',
    'q=quai&name=a',
  ])('refuses %s', async (query) => {
    expect(await addresses(query)).toMatchObject({ status: 400, body: { code: 400 } });
  });
});

it('notes who sent a cookie, and is asked by GET alone', async () => {
  await addresses('q=quai');
  await ask('/geocodage/search?q=quai', { method: 'POST', headers: { Cookie: 'a=b' } });
  expect(world.lookups).toMatchObject([{ cookie: false, question: 'quai' }, { cookie: true }]);
  expect(await ask('/geocodage/search?q=quai', { method: 'POST' })).toMatchObject({ status: 405 });
});

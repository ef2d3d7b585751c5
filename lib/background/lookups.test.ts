import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testBackground } from '../../tests/support/test-background';
import { useSimulator } from '../../tests/support/use-simulator';
import type { LookupName } from '../domain/lookups';
import { createHandlers } from './create-handlers';

const simulator = await useSimulator();
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const id = crypto.randomUUID();
const SIRET = '50123456000016';
let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  await simulator.reset();
  world = await testBackground(simulator);
  const { settings } = await world.background.stores();
  await settings.savePreferences({ baseUrl: simulator.ar24 });
  handlers = createHandlers(world.background);
});

const switchTo = (name: LookupName, wanted: boolean) =>
  handlers.saveLookup({ name, wanted }, panel);
const company = () => handlers.findCompany({ siret: SIRET }, panel);
const addresses = (typed: string) => handlers.findAddresses({ id, typed }, panel);
const heard = async () => ((await simulator.state()) as unknown as { lookups: object[] }).lookups;
const standings = async () =>
  Object.fromEntries(
    (await handlers.listLookups(undefined, panel)).map(({ name, standing }) => [name, standing]),
  );

describe('look-ups', () => {
  it('ask nobody anything before they are switched on, each by itself', async () => {
    expect(await standings()).toEqual({ company: 'off', address: 'off' });
    await switchTo('company', true);
    expect(await addresses('12 quai')).toEqual({ kind: 'failed', reason: 'off' });
    await switchTo('company', false);
    await switchTo('address', true);
    expect(await company()).toEqual({ kind: 'failed', reason: 'off' });
    expect(await heard()).toEqual([]);
  });

  it('are of the State’s services, where AR24 is AR24', async () => {
    const { settings } = await world.background.stores();
    await settings.savePreferences({ baseUrl: 'https://app.ar24.fr/api' });
    expect(await handlers.listLookups(undefined, panel)).toMatchObject([
      { host: 'recherche-entreprises.api.gouv.fr' },
      { pattern: 'https://data.geopf.fr/*' },
    ]);
  });

  it('answer once they are, with no cookie', async () => {
    await switchTo('company', true);
    await switchTo('address', true);
    expect(await standings()).toEqual({ company: 'on', address: 'on' });
    expect(await company()).toMatchObject({ company: { company: 'AGENCE DU VIEUX-PORT' } });
    expect(await addresses(' 12b quai frat')).toMatchObject({ addresses: [{ zipcode: '13001' }] });
    expect(await heard()).toMatchObject([
      { question: SIRET, cookie: false, referrer: null },
      { question: '12b quai frat', cookie: false, referrer: null },
    ]);
  });

  it('send nothing that the service would not search', async () => {
    await switchTo('address', true);
    for (const typed of ['', '12', '-12 quai', '   ']) {
      expect(await addresses(typed)).toEqual({ kind: 'found', addresses: [] });
    }
    expect(await heard()).toEqual([]);
  });

  it('fail without a word of what went wrong inside', async () => {
    await switchTo('address', true);
    const find = vi.spyOn(world.background.lookups, 'askForAddresses');
    find.mockRejectedValueOnce(new Error('12 quai'));
    expect(await addresses('12 quai')).toEqual({ kind: 'failed', reason: 'unreachable' });
  });

  it('are not switched on without the browser’s permission, and wait where it is withdrawn', async () => {
    const { sites } = world.background;
    await switchTo('company', true);
    const permits = vi.spyOn(sites, 'permits').mockResolvedValue(false);
    expect(await standings()).toMatchObject({ company: 'waiting' });
    expect(await company()).toEqual({ kind: 'failed', reason: 'off' });
    expect(await switchTo('address', true)).toMatchObject({
      problem: { reason: 'address-not-permitted' },
    });
    permits.mockRestore();
    expect(await heard()).toEqual([]);
  });

  it('are the administrator’s where the policy says so, and the person’s again after it', async () => {
    await switchTo('company', true);
    Object.assign(world.policy, { companyLookup: false, addressLookup: true });
    expect(await standings()).toEqual({ company: 'off', address: 'on' });
    expect(await switchTo('company', true)).toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await company()).toEqual({ kind: 'failed', reason: 'off' });
    delete world.policy.companyLookup;
    delete world.policy.addressLookup;
    expect(await standings()).toEqual({ company: 'on', address: 'off' });
  });
});

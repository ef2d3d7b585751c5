import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../tests/support/simulator';
import { testBackground } from '../../tests/support/test-background';
import { createHandlers } from './create-handlers';

const panel = { id: 'ours', url: 'chrome-extension://ours/options.html' };
let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  // No test here reaches AR24.
  world = await testBackground({} as Simulator);
  handlers = createHandlers(world.background);
});

const access = { environment: 'sandbox', baseUrl: '', token: 'tok', privateKey: 'key' } as const;

describe('the administrator’s policy', () => {
  it('gives access and environment, and what was typed comes back with its end', async () => {
    await handlers.saveAccess({ ...access, environment: 'production' }, panel);
    Object.assign(world.policy, { environment: 'sandbox', token: 'policy-token' });
    await handlers.saveAccess({ ...access, environment: 'production', token: 'typed' }, panel);
    const { settings } = await world.background.stores();
    expect(await settings.access()).toEqual({ token: 'policy-token', privateKey: 'key' });
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ environment: 'sandbox', managed: ['environment', 'token'], tokenSet: true },
    });
    delete world.policy.token;
    delete world.policy.environment;
    expect(await settings.access()).toEqual({ token: 'tok', privateKey: 'key' });
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ managed: [] });
  });

  it('bounds the delay, and leaves a shorter one to the person', async () => {
    world.policy.lockMinutes = 10;
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ lockMinutes: 10, lockLimit: 10 },
    });
    await handlers.saveLockMinutes({ minutes: 60 }, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ lockMinutes: 10 });
    await handlers.saveLockMinutes({ minutes: 5 }, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ lockMinutes: 5 });
  });

  it('names back offices, which are used once the person permits them and end with it', async () => {
    const [used, waiting] = ['https://gestion.example.fr/*', 'https://forbidden.example.fr/*'];
    world.policy.sites = [used, waiting];
    await handlers.addSite({ pattern: used }, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ sites: [used], imposedSites: [used, waiting], waitingSites: [waiting] },
    });
    delete world.policy.sites;
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ sites: [] });
  });

  it('says who may be added as a sender', async () => {
    world.policy.senders = ['jeanne@agence.example', '@equipe.example'];
    const id = crypto.randomUUID();
    const added = (email: string) => handlers.submitEmail({ id, email }, panel);
    const refused = { problem: { reason: 'sender-not-allowed' } };
    expect(await added('paul@agence.example')).toMatchObject(refused);
    expect(await added('paul@equipe.example.evil')).toMatchObject(refused);
    for (const email of ['Jeanne@agence.example', 'paul@Equipe.example']) {
      expect(await added(email)).not.toMatchObject(refused);
    }
  });

  it('is said to be wrong where it is', async () => {
    world.policy.wrong = [{ name: 'relay', reason: 'relay' }];
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ managed: [], wrongPolicy: [{ name: 'relay', reason: 'relay' }] },
    });
  });
});

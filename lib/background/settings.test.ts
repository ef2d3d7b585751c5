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

describe('the settings', () => {
  it('say that the access is missing until it is there', async () => {
    expect(await handlers.getStatus(undefined, panel)).toEqual({
      credentials: 'missing',
      hasSite: false,
      environment: 'production',
      clockDrift: null,
      clockDriftTold: false,
      backupAllowed: true,
    });
    await handlers.saveAccess(access, panel);
    expect(await handlers.getStatus(undefined, panel)).toMatchObject({
      credentials: 'set',
      environment: 'sandbox',
    });
  });

  it('never show a secret that was entered', async () => {
    await handlers.saveAccess(access, panel);
    const view = await handlers.getSettings(undefined, panel);
    expect(view).toMatchObject({ tokenSet: true, privateKeySet: true });
    expect(JSON.stringify(view)).not.toMatch(/tok"|"key"/);
  });

  it.each(['not an address', 'https://forbidden.example.fr/api'])(
    'refuse an address that the extension may not reach: %s',
    async (baseUrl) => {
      const outcome = await handlers.saveAccess(
        { ...access, environment: 'other', baseUrl },
        panel,
      );
      expect(outcome).toMatchObject({ problem: { reason: 'address-not-permitted' } });
    },
  );

  it('serve the back offices that are added, until they are withdrawn', async () => {
    const pattern = 'https://gestion.example.fr/*';
    await handlers.addSite({ pattern }, panel);
    await handlers.addSite({ pattern }, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ sites: [pattern] });
    await handlers.addSite({ pattern: 'https://forbidden.example.fr/*' }, panel);
    await handlers.removeSite({ pattern }, panel);
    expect(world.served).toEqual([[pattern], [pattern], [pattern], []]);
  });

  it('keep both back offices that two windows add at once, and what a third one chooses', async () => {
    const patterns = ['https://one.example.fr/*', 'https://two.example.fr/*'];
    await Promise.all([
      ...patterns.map((pattern) => handlers.addSite({ pattern }, panel)),
      handlers.saveLockMinutes({ minutes: 5 }, panel),
    ]);
    const view = await handlers.getSettings(undefined, panel);
    expect(view).toMatchObject({ sites: patterns, lockMinutes: 5 });
  });

  it('say that the clock is wrong where it matters, until the person knows', async () => {
    const { clockDrift } = await world.background.stores();
    const clock = await clockDrift.clock();
    clock.learn(world.background.now() + 20_000);
    expect(await handlers.getStatus(undefined, panel)).toMatchObject({ clockDrift: null });
    clock.learn(world.background.now() - 90_000);
    const { clockDrift: said } = await handlers.getStatus(undefined, panel);
    expect(said).toBeLessThan(-85_000);
    await handlers.noteClockTold(undefined, panel);
    expect(await handlers.getStatus(undefined, panel)).toMatchObject({ clockDriftTold: true });
  });

  it('keep the delay after which keys are locked', async () => {
    await handlers.saveLockMinutes({ minutes: 5 }, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ lockMinutes: 5 });
  });
});

describe('the addresses of a hand-off', () => {
  const typed = { relay: 'wss://typed.example.fr/', companion: 'https://typed.example.fr/' };
  const policy = 'wss://policy.example.fr/';

  it('are the person’s where no policy sets them', async () => {
    await handlers.saveHandoffAddresses(typed, panel);
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({ ...typed, managed: [] });
  });

  it('that a policy sets are said to be, and win', async () => {
    await handlers.saveHandoffAddresses(typed, panel);
    world.policy.relay = policy;
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ relay: policy, companion: typed.companion, managed: ['relay'] },
    });
  });

  it('that a policy sets are not saved as the person’s beside the other', async () => {
    await handlers.saveHandoffAddresses(typed, panel);
    world.policy.relay = policy;
    const companion = 'https://other.example.fr/';
    const saved = await handlers.saveHandoffAddresses({ relay: policy, companion }, panel);
    expect(saved).toMatchObject({ ok: true, value: { relay: policy, companion } });
    delete world.policy.relay;
    expect(await handlers.getSettings(undefined, panel)).toMatchObject({
      ...{ relay: typed.relay, companion, managed: [] },
    });
  });
});

describe('the panel’s place', () => {
  const page = { id: 'ours', url: 'https://back.example.fr/', tab: { windowId: 7 } };
  const ID = '11111111-1111-4111-8111-111111111111';

  it('is where it was left, unless a page has asked for another', async () => {
    expect(await handlers.getRoute({ windowId: 7 }, panel)).toEqual({ view: 'list' });
    await handlers.saveRoute({ view: 'sender', id: ID, task: null }, panel);
    expect(await handlers.getRoute({ windowId: 7 }, panel)).toMatchObject({ id: ID });
    await handlers.openPanel({ view: 'list' }, page);
    expect(await handlers.takeRequestedRoute({ windowId: 8 }, panel)).toBeNull();
    expect(await handlers.getRoute({ windowId: 7 }, panel)).toEqual({ view: 'list' });
    expect(await handlers.takeRequestedRoute({ windowId: 7 }, panel)).toEqual({ view: 'list' });
    expect(await handlers.takeRequestedRoute({ windowId: 7 }, panel)).toBeNull();
    expect(await handlers.getRoute({ windowId: 7 }, panel)).toEqual({ view: 'list' });
  });

  it('is the list once the sender at which it was left is removed', async () => {
    await handlers.saveDraft({ id: ID, email: 'jeanne@agence.example' }, panel);
    await handlers.saveRoute({ view: 'sender', id: ID, task: null }, panel);
    await handlers.removeSender({ id: ID }, panel);
    expect(await handlers.getRoute({ windowId: 7 }, panel)).toEqual({ view: 'list' });
  });

  it('is a new sender when the page asks for one', async () => {
    await handlers.openPanel({ view: 'new' }, page);
    expect(await handlers.takeRequestedRoute({ windowId: 7 }, panel)).toMatchObject({
      view: 'sender',
      task: null,
    });
  });

  it('opens before anything is awaited, for the gesture’s sake', () => {
    const { panel: windows } = world.background as unknown as { panel: { asked: string[] } };
    const opening = handlers.openPanel({ view: 'list' }, page);
    expect(windows.asked).toEqual(['open 7']);
    return opening;
  });
});

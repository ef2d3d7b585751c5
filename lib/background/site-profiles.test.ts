import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Anchors, PlaceName } from '../domain/site-profile';
import type { Params } from '../messaging/protocol';
import { testBackground } from '../../tests/support/test-background';
import { useSimulator } from '../../tests/support/use-simulator';
import { createHandlers } from './create-handlers';

const simulator = await useSimulator();
const SITE = 'https://gestion.example.fr';
const panel = { id: 'ours' };
const page = { id: 'ours', url: `${SITE}/lre/envoi`, origin: SITE, frameId: 0, tab: { id: 7 } };
const windowId = 1;

const anchors: Anchors = {
  ...{ tag: 'input', type: 'text', label: 'jeton', text: '', landmark: 'envoi', before: '' },
  ...{ after: '', attributes: { name: 'token' }, path: '', selector: '' },
};
const pointed = (place: PlaceName, change: Partial<Params<'savePointed'>> = {}) => ({
  ...{ place, page: '/lre/envoi', anchors, html: `<input data-expected="${place}">` },
  ...change,
});

let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;
const tabSite = () => Promise.resolve(handlers.getTabSite({ windowId }, panel));

beforeEach(async () => {
  world = await testBackground(simulator);
  handlers = createHandlers(world.background);
  world.shownTab.now = { id: 7, url: `${SITE}/lre/envoi?x=1` };
  await handlers.addSite({ pattern: `${SITE}/*` }, panel);
});

const start = (places: PlaceName[] = ['panel', 'senders', 'code']) =>
  handlers.startPointing({ windowId, places }, panel);

describe('what is shown by pointing', () => {
  it('goes from place to place, and is kept for that site alone', async () => {
    expect(await start()).toMatchObject({ ok: true });
    expect(world.pointedIn).toEqual([7]);
    expect(await handlers.getPointing(undefined, page)).toBe('panel');
    await handlers.savePointed(pointed('panel'), page);
    await handlers.leavePointing({ skips: true }, page);
    expect(await tabSite()).toMatchObject({ pointing: 'code', standing: 'used' });
    await handlers.savePointed(pointed('code'), page);
    expect(await handlers.getPointing(undefined, page)).toBeNull();
    const [drawn] = (await handlers.getSiteProfiles(undefined, page)).profiles;
    expect(Object.keys(drawn?.places ?? {})).toEqual(['panel', 'code']);
    const elsewhere = { ...page, url: 'https://b.fr/lre/envoi', origin: 'https://b.fr' };
    expect((await handlers.getSiteProfiles(undefined, elsewhere)).profiles).toEqual([]);
  });

  it.each([
    ['another tab', { ...page, tab: { id: 8 } }, 'panel'],
    ['a place that was not asked for', page, 'code'],
  ] as const)('is not taken from %s', async (_, sender, place) => {
    await start();
    expect(await handlers.savePointed(pointed(place), sender)).toMatchObject({ ok: false });
    expect((await tabSite()).profiles).toEqual([]);
  });

  it('is not taken from a page when nobody points', async () => {
    expect(await handlers.savePointed(pointed('code'), page)).toMatchObject({ ok: false });
  });

  it('does not begin where the site is not used, and ends when nobody comes back', async () => {
    await handlers.removeSite({ pattern: `${SITE}/*` }, panel);
    expect(await start()).toMatchObject({ problem: { reason: 'not-possible-now' } });
    await handlers.addSite({ pattern: `${SITE}/*` }, panel);
    await start();
    world.clock.offset += 11 * 60_000;
    expect(await handlers.getPointing(undefined, page)).toBeNull();
  });
});

describe('a place that is gone', () => {
  const note = (found: PlaceName[], missing: PlaceName[]) => {
    const id = 'drawn:https:gestion.example.fr';
    return handlers.notePlaces({ id, found, missing }, page);
  };
  const missing = async () =>
    (await tabSite()).profiles.flatMap(({ places }) =>
      places.filter(({ isMissing }) => isMissing).map(({ place }) => place),
    );

  beforeEach(async () => {
    await start(['code']);
    await handlers.savePointed(pointed('code'), page);
  });

  it('is said until it is found or shown again', async () => {
    await note([], ['code']);
    expect(await missing()).toEqual(['code']);
    await note(['code'], []);
    expect(await missing()).toEqual([]);
    await note([], ['code']);
    await start(['code']);
    await handlers.savePointed(pointed('code'), page);
    expect(await missing()).toEqual([]);
  });

  it('announces only what is new', async () => {
    await note([], ['code']);
    const before = world.announced();
    await note([], ['code']);
    expect(world.announced()).toBe(before);
  });

  it('is not taken from another site', async () => {
    const id = 'drawn:https:gestion.example.fr';
    const other = { ...page, url: 'https://b.fr/', origin: 'https://b.fr' };
    await handlers.notePlaces({ id, found: [], missing: ['code'] }, other);
    expect(await missing()).toEqual([]);
  });
});

describe('the file of a profile', () => {
  beforeEach(async () => {
    await start(['code']);
    await handlers.savePointed(pointed('code'), page);
  });

  it('brings it to another workstation, and two that say the same are asked about', async () => {
    const id = 'drawn:https:gestion.example.fr';
    const file = (await handlers.getProfileFile({ id }, panel)) ?? '';
    const other = JSON.stringify({ ...(JSON.parse(file) as object), id: 'other', name: 'Other' });
    expect(await handlers.importProfile({ file: other }, panel)).toEqual({
      ok: true,
      value: 'Other',
    });
    expect((await tabSite()).isUndecided).toBe(true);
    await handlers.chooseProfile({ windowId, id: 'other' }, panel);
    expect(await tabSite()).toMatchObject({ isUndecided: false, chosen: 'other' });
    await handlers.removeProfile({ id: 'other' }, panel);
    expect((await tabSite()).profiles.map((one) => one.id)).toEqual([id]);
  });

  it.each([
    ['no profile', '{}'],
    [
      'one for a site in the clear on the internet',
      '{"format":1,"id":"x","name":"x","origins":["http://gestion.example.fr"],"places":{}}',
    ],
  ])('is refused where it is %s', async (_, file) => {
    expect(await handlers.importProfile({ file }, panel)).toMatchObject({
      problem: { reason: 'profile-unreadable' },
    });
  });
});

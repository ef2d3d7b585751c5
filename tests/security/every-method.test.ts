import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../lib/background/create-handlers';
import { protocol, type MethodName } from '../../lib/messaging/protocol';
import {
  dispatch,
  methodOf,
  type Guard,
  type Handlers,
  type MessageSender,
} from '../../lib/messaging/receive';
import { isTrialOffice } from '../../lib/trial/trial-address';
import { ID, letterArrived, type LetterArrived } from '../support/letter-arrived';
import { useSimulator } from '../support/use-simulator';
import { callers, type Kind } from './callers';
import { payloads, seeded } from './payloads';

const HOLDER = '22222222-2222-4222-8222-222222222222';
const simulator = await useSimulator();
const names = Object.keys(protocol) as MethodName[];

/** What each kind of caller may ask, written out: the protocol has to say exactly this. */
const forOwnTabs: readonly MethodName[] = [
  ...(['getLetterCode', 'saveErrand', 'resumeErrand'] as const),
  ...(['getPointing', 'savePointed', 'leavePointing'] as const),
];
const forAnyPage: readonly MethodName[] = [
  ...(['getStatus', 'listSenders', 'openPanel'] as const),
  ...(['getSiteProfiles', 'notePlaces', 'loadPageTools'] as const),
];
const forPages = [...forOwnTabs, ...forAnyPage];
const forPagesOnly: readonly MethodName[] = [
  ...(['openPanel', 'saveErrand', 'resumeErrand'] as const),
  ...(['getPointing', 'savePointed', 'getSiteProfiles', 'notePlaces'] as const),
  'loadPageTools',
];
/** The trial's own page may ask what a page may, and leave. */
const forSample: readonly MethodName[] = [...forPages, 'startTrial', 'openTrialLetter', 'endTrial'];
const mayAsk = (kind: Kind, name: MethodName): boolean => {
  if (kind === 'sample back office') return forSample.includes(name);
  if (kind === 'panel') return ![...forPagesOnly, 'startTrial'].includes(name);
  if (kind === 'page' || kind === 'own frame') return forPages.includes(name);
  // A frame inside somebody else's page shows who there is, and gets no code.
  if (kind === 'foreign tab') return forAnyPage.includes(name);
  // Opening the panel reveals nothing, and needs a person's gesture.
  return kind === 'unpermitted page' && name === 'openPanel';
};

const guard: Guard = {
  extensionId: 'ours',
  extensionUrl: 'chrome-extension://ours/',
  isPermittedPage: (url) => Promise.resolve(new URL(url).host === 'permitted.fr'),
  isSamplePage: isTrialOffice,
};

/** Handlers that only note who got through. */
function watched() {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [name, () => void reached.push(name)]),
  ) as unknown as Handlers;
  return { reached, handlers };
}

async function asked(handlers: Handlers, message: unknown, sender: MessageSender) {
  const name = methodOf(message);
  if (!name) return null;
  const { data } = message as { data?: unknown };
  return (async () => dispatch(name, handlers, guard, data, sender))().catch(() => null);
}

describe.each(Object.entries(callers) as [Kind, MessageSender][])('a %s', (kind, sender) => {
  it.each(names)('reaches %s exactly as the table says, with any payload', async (name) => {
    const { reached, handlers } = watched();
    for (const data of payloads(name, seeded(name + kind))) {
      await asked(handlers, { type: name, data, timestamp: 1 }, sender);
    }
    const wellFormed = payloads(name, seeded(name + kind)).filter(
      (data) => protocol[name].params.safeParse(data ?? undefined).success,
    );
    expect(wellFormed.length).toBeGreaterThan(0);
    expect(reached).toHaveLength(mayAsk(kind, name) ? wellFormed.length : 0);
  });
});

it('tries thousands of messages', () => {
  const each = names.map((name) => payloads(name, seeded(name)).length);
  const all = each.reduce((sum, count) => sum + count, 0) * Object.keys(callers).length;
  expect(all).toBeGreaterThan(8000);
});

describe('with a key unlocked', () => {
  let arrived: LetterArrived;
  const ask = (sender: MessageSender, data: unknown) =>
    asked(createHandlers(arrived.background()), { type: 'getLetterCode', data }, sender);

  const gesture = () =>
    asked(
      createHandlers(arrived.background()),
      { type: 'saveErrand', data: { errand: { id: ID, holder: HOLDER } } },
      callers.page,
    );

  beforeEach(async () => {
    arrived = await letterArrived(simulator);
    await arrived.identify();
    await arrived.nextStep();
  });

  it('a page has four codes for a gesture, whatever it calls itself, and none without one', async () => {
    const kinds: unknown[] = [];
    const collect = async (holder: string) => {
      const answer = await ask(callers.page, { id: ID, holder });
      kinds.push((answer as { kind: string } | null)?.kind);
      await arrived.nextStep();
    };
    await collect(HOLDER);
    await gesture();
    for (let turn = 0; turn < 6; turn += 1) await collect(turn % 2 ? HOLDER : crypto.randomUUID());
    const spent = 'gesture-needed';
    expect(kinds).toEqual([spent, 'code', 'code', 'code', 'code', spent, spent]);
    await gesture();
    await collect(HOLDER);
    expect(kinds.at(-1)).toBe('code');
  });

  it('a gesture in one tab, on one site, for one sender is good for nothing else', async () => {
    await gesture();
    const data = { id: ID, holder: HOLDER };
    const tab = { ...callers.page.tab, id: 99 };
    expect(await ask({ ...callers.page, tab }, data)).toEqual({ kind: 'gesture-needed' });
    const other = crypto.randomUUID();
    const errand = { errand: { id: other, holder: HOLDER } };
    await asked(
      createHandlers(arrived.background()),
      { type: 'saveErrand', data: errand },
      callers.page,
    );
    expect(await ask(callers.page, data)).toEqual({ kind: 'gesture-needed' });
  });

  it('a page gets its code, and only under a name for itself', async () => {
    expect(await ask(callers.page, { id: ID })).toBeNull();
    await gesture();
    expect(await ask(callers.page, { id: ID, holder: HOLDER })).toMatchObject({ kind: 'code' });
  });

  it('nobody else gets one, whatever they send', async () => {
    const others = (Object.entries(callers) as [Kind, MessageSender][]).filter(
      ([kind]) => !mayAsk(kind, 'getLetterCode'),
    );
    const answers: unknown[] = [];
    for (const [, sender] of others) {
      for (const data of [{ id: ID }, ...payloads('getLetterCode', seeded('codes'))]) {
        answers.push(await ask(sender, data));
      }
    }
    expect(others.length).toBeGreaterThan(8);
    expect(answers.filter(Boolean)).toEqual([]);
  });

  it('a page gets none under the name of another tab’s or another site’s', async () => {
    const data = { id: ID, holder: HOLDER };
    await gesture();
    await ask(callers.page, data);
    const tab = { ...callers.page.tab, id: 99 };
    expect(await ask({ ...callers.page, tab }, data)).toMatchObject({ kind: 'wait' });
    expect(await ask(callers.page, data)).toMatchObject({ kind: 'code' });
  });

  it('a page whose site is withdrawn while it waits is not answered', async () => {
    let permitted = true;
    const withdrawing: Guard = { ...guard, isPermittedPage: () => Promise.resolve(permitted) };
    const background = arrived.background();
    const handlers = createHandlers({
      ...background,
      stores: () => {
        permitted = false;
        return background.stores();
      },
    });
    const data = { id: ID, holder: HOLDER };
    await expect(
      (async () => dispatch('getLetterCode', handlers, withdrawing, data, callers.page))(),
    ).rejects.toThrow('not permitted');
  });

  it('no panel opens, and no route is kept, where the browser sees no gesture', async () => {
    const background = arrived.background();
    const panel = { ...background.panel, open: () => Promise.reject(new Error('no gesture')) };
    const data = { view: 'sender', id: ID, task: 'order' };
    const handlers = createHandlers({ ...background, panel });
    expect(await asked(handlers, { type: 'openPanel', data }, callers.page)).toMatchObject({
      problem: { reason: 'not-possible-now' },
    });
    expect(await background.panel.requested(1)).toBeNull();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { protocol, type MethodName } from './protocol';
import {
  dispatch,
  methodOf,
  originOf,
  type Guard,
  type Handlers,
  type MessageSender,
} from './receive';

const guard: Guard = {
  extensionId: 'ours',
  extensionUrl: 'chrome-extension://ours/',
  isPermittedPage: (url) => Promise.resolve(url.startsWith('https://permitted.fr/')),
};
const panel: MessageSender = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const page: MessageSender = {
  id: 'ours',
  url: 'https://permitted.fr/compte',
  tab: { windowId: 1 },
};
const elsewhere: MessageSender = { ...page, url: 'https://other.fr/compte' };
const stranger: MessageSender = { id: 'theirs', url: 'chrome-extension://ours/sidepanel.html' };
const ID = '11111111-1111-4111-8111-111111111111';

const names = Object.keys(protocol) as MethodName[];
const handlers = Object.fromEntries(names.map((name) => [name, vi.fn(() => 'done')]));
const call = async (name: MethodName, data: unknown, sender: MessageSender): Promise<unknown> =>
  dispatch(name, handlers as unknown as Handlers, guard, data, sender);

const pageMethods: readonly MethodName[] = [
  'getLetterCode',
  'getPointing',
  'getSiteProfiles',
  'getStatus',
  'leavePointing',
  'listSenders',
  'loadPageTools',
  'notePlaces',
  'openPanel',
  'resumeErrand',
  'saveErrand',
  'savePointed',
];

describe('who may ask the background', () => {
  it('tells our pages from back offices and from strangers', () => {
    expect(originOf(panel, guard)).toBe('panel');
    expect(originOf(page, guard)).toBe('page');
    expect(originOf(stranger, guard)).toBeNull();
    expect(originOf({ id: 'ours' }, guard)).toBeNull();
    expect(originOf({ id: 'ours', url: 'https://permitted.fr/' }, guard)).toBeNull();
    expect(originOf({ ...panel, url: 'chrome-extension://ours.evil/x' }, guard)).toBeNull();
  });

  it('lets a page ask for the list, the status, a code, its errand, its tools, its profiles and the panel, and nothing else', () => {
    const forPages = names.filter((name) =>
      protocol[name].callers.some((caller: string) => caller.startsWith('page')),
    );
    expect(forPages.toSorted()).toEqual(pageMethods);
  });

  it.each(names.filter((name) => !pageMethods.includes(name)))(
    'refuses %s to a page',
    async (name) => {
      await expect(call(name, { id: ID }, page)).rejects.toThrow();
      expect(handlers[name]).not.toHaveBeenCalled();
    },
  );

  it('answers our own pages', async () => {
    expect(await call('getSender', { id: ID }, panel)).toBe('done');
    expect(await call('listSenders', null, panel)).toBe('done');
  });

  it('answers a page only where the person permits it', async () => {
    expect(await call('getLetterCode', { id: ID, holder: ID }, page)).toBe('done');
    await expect(call('getLetterCode', { id: ID, holder: ID }, elsewhere)).rejects.toThrow(
      'permitted',
    );
    await expect(call('listSenders', undefined, stranger)).rejects.toThrow('caller');
  });

  it.each([
    ['getSender', { id: 'not-a-uuid' }],
    ['getSender', { id: ID, more: 1 }],
    ['getSender', undefined],
    ['saveLockMinutes', { minutes: 0 }],
    ['submitKey', { id: ID, text: 'x'.repeat(4001) }],
    ['openPanel', { view: 'options' }],
  ] as [MethodName, unknown][])('refuses malformed parameters of %s', async (name, data) => {
    await expect(call(name, data, panel)).rejects.toThrow('malformed');
  });

  it.each([...Object.getOwnPropertyNames(Object.prototype), 'unknown', '', 7, null, { a: 1 }])(
    'knows no method %j',
    (type) => expect(methodOf({ type, timestamp: 1 })).toBeNull(),
  );

  it('knows the methods that are declared', () => {
    expect(names.map((type) => methodOf({ type }))).toEqual(names);
    expect(methodOf('listSenders')).toBeNull();
    expect(methodOf(null)).toBeNull();
  });

  it('asks twice only what reads: the names say which', () => {
    const named = names.filter((name) => /^(?:get|list|check)[A-Z]/.test(name));
    const asking = names.filter((name) => protocol[name].effect === 'asks');
    // A code for the same holder is the same code, so it may be asked for again.
    expect(named.filter((name) => name !== 'getLetterCode')).toEqual(asking);
  });

  it('runs the handler within the caller’s gesture', () => {
    void call('openPanel', { view: 'list' }, page);
    expect(handlers.openPanel).toHaveBeenCalledOnce();
  });
});

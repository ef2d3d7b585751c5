import type { MessageSender } from '../../lib/messaging/receive';

const tab = { id: 7, windowId: 1, url: 'https://permitted.fr/lre/envoi', title: 'Envoi' };
const page = { id: 'ours', url: tab.url, origin: 'https://permitted.fr', frameId: 0, tab };

/** Every kind of caller that a browser can present, as it presents it. */
export const callers = {
  panel: {
    id: 'ours',
    url: 'chrome-extension://ours/sidepanel.html',
    origin: 'chrome-extension://ours',
  },
  'sample back office': {
    id: 'ours',
    url: 'chrome-extension://ours/trial.html#/lre/envoi',
    origin: 'chrome-extension://ours',
    tab: { id: 9, windowId: 1, url: 'chrome-extension://ours/trial.html' },
  },
  page,
  'own frame': { ...page, frameId: 3, url: 'about:srcdoc' },
  'foreign tab': { ...page, frameId: 3, tab: { ...tab, url: 'https://elsewhere.fr/' } },
  'unpermitted page': {
    ...page,
    url: 'https://elsewhere.fr/',
    origin: 'https://elsewhere.fr',
    tab: { ...tab, url: 'https://elsewhere.fr/' },
  },
  'sandboxed frame': { ...page, frameId: 4, origin: 'null' },
  'page without an address': { ...page, url: 'about:blank', origin: 'null' },
  'page of a file': { ...page, url: 'file:///tmp/x.html', origin: 'file://' },
  'page without a tab': { id: 'ours', url: tab.url, origin: 'https://permitted.fr' },
  'sandboxed page of ours': {
    id: 'ours',
    url: 'chrome-extension://ours/sidepanel.html',
    origin: 'null',
  },
  'look-alike of ours': {
    id: 'ours',
    url: 'chrome-extension://ours.evil/sidepanel.html',
    origin: 'chrome-extension://ours.evil',
  },
  'other extension': {
    id: 'theirs',
    url: 'chrome-extension://ours/sidepanel.html',
    origin: 'chrome-extension://ours',
  },
  nobody: {},
} satisfies Record<string, MessageSender>;

export type Kind = keyof typeof callers;

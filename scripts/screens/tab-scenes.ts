import type { Screen } from '../../tests/e2e/support/screen';
import { withPassphrase } from './letter-scenes';
import { scenes } from './scene';
import { click, shows, type, type Set } from './set';

async function options(set: Set): Promise<Screen> {
  const tab = await set.stage.agent.openOptions();
  await shows(tab, 'h1');
  return tab;
}

async function welcome(set: Set): Promise<Screen> {
  const tab = await set.stage.agent.openTab('welcome.html');
  await shows(tab, 'h3');
  return tab;
}

async function camera(set: Set, prepare?: string): Promise<Screen> {
  const id = await withPassphrase(set);
  const tab = await set.stage.agent.openTab(`camera.html?sender=${id}`, prepare);
  await shows(tab, 'h1');
  return tab;
}

const without = (name: string) =>
  `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'))`;

/** @param script what takes the place of the browser's own window, which no picture has */
async function passkey(set: Set, deed: 'add' | 'unlock', script: string): Promise<Screen> {
  const id = await withPassphrase(set);
  if (deed === 'unlock') await set.ask('lockAll');
  const path = `passkey.html?sender=${id}&deed=${deed}`;
  const tab = await set.stage.agent.openTab(path, script);
  await shows(tab, 'h1');
  return tab;
}

const touched = (answer: string) =>
  `navigator.credentials.create = navigator.credentials.get = () => ${answer}`;
const cancelled = touched(`Promise.reject(new DOMException('', 'NotAllowedError'))`);
const withoutSecret = touched(`Promise.resolve({ getClientExtensionResults: () => ({}) })`);

/** Settings, webcam and passkey, in tabs. */
export const tabScenes = [
  ...scenes('tab', '6 Settings', {
    settings: options,
    'first run': async (set) => {
      await set.ask('forgetEverything');
      return options(set);
    },
    'nothing entered': async (set) => {
      await set.ask('forgetEverything');
      const tab = await options(set);
      await click(tab, 'lre-access-form >>> button[type=submit]');
      return tab;
    },
    'connection refused': async (set) => {
      const tab = await options(set);
      await type(tab, '#privateKey', 'another key');
      await click(tab, 'lre-access-form >>> button[type=button]');
      await shows(tab, 'lre-access-form >>> .notice');
      return tab;
    },
    'look-ups switched on': async (set) => {
      await set.lookUp(true);
      const tab = await options(set);
      await shows(tab, 'lre-lookup-form');
      return tab;
    },
    'site that is not one': async (set) => {
      const tab = await options(set);
      await type(tab, '#site', 'http://');
      await click(tab, 'lre-site-list >>> button[type=submit]');
      await shows(tab, '#site-error');
      return tab;
    },
    'forget everything': async (set) => {
      const tab = await options(set);
      await click(tab, 'lre-forget-form >>> button');
      await shows(tab, 'dialog[open]');
      return tab;
    },
  }),
  ...scenes('tab', '0 First steps', {
    fresh: async (set) => {
      await set.ask('forgetEverything');
      await set.ask('removeSite', { pattern: 'http://127.0.0.1/*' });
      await set.ask('removeSite', { pattern: 'http://localhost/*' });
      return welcome(set);
    },
    'all done': welcome,
  }),
  ...scenes('tab', '7 Webcam', {
    looking: (set) => camera(set),
    refused: (set) => camera(set, without('NotAllowedError')),
    absent: (set) => camera(set, without('NotFoundError')),
  }),
  ...scenes('tab', '7 Trial', {
    'sample back office': async (set) => {
      const tab = await set.stage.agent.openTab('trial.html');
      await shows(tab, 'lre-trial-guide >>> h2');
      return tab;
    },
  }),
  ...scenes('tab', '7 Passkey', {
    'to add': (set) => passkey(set, 'add', ''),
    'without a secret': async (set) => {
      const tab = await passkey(set, 'add', withoutSecret);
      await click(tab, 'lre-passkey-page >>> button.primary');
      await shows(tab, 'lre-passkey-page >>> .notice');
      return tab;
    },
    cancelled: async (set) => {
      const tab = await passkey(set, 'unlock', cancelled);
      await shows(tab, 'lre-passkey-page >>> .notice');
      return tab;
    },
  }),
];

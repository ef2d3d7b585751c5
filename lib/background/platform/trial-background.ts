import { browser } from 'wxt/browser';
import { announceChange } from '../../messaging/changes';
import { eraseDatabase, TRIAL_DATABASE_NAME } from '../../storage/database';
import { ErasableKeys } from '../../storage/erasable-keys';
import { Settings } from '../../storage/settings';
import { SiteProfileStore } from '../../storage/site-profile-store';
import { noCopies } from '../../storage/vault-copies';
import { inTrial } from '../../trial/trial-address';
import { trialAr24 } from '../../trial/trial-ar24';
import { sessionKeys } from '../../trial/session-keys';
import { trialSession } from '../../trial/trial-session';
import { TrialWorld } from '../../trial/trial-world';
import type { Background } from '../background';
import { alarms } from './alarms';
import { panelWindowsIn } from './panel-windows';
import { storesIn } from './stores';
import { trialTabs } from './trial-tabs';

/** What a fresh trial knows: an access that opens nothing, at an address that no name server has. */
const GIVEN = {
  baseUrl: 'https://trial.invalid/api',
  credentials: { token: 'trial', privateKey: 'trial' },
  sites: [],
};
const RUN = 'run';

const session = trialSession({
  get: (key) => browser.storage.session.get(key),
  set: (items) => browser.storage.session.set(items),
  remove: (key) => browser.storage.session.remove(key),
});
const exclusively = <T>(name: string, work: () => Promise<T>) =>
  navigator.locks.request(name, work);

/** Whether there is a trial in this run of the browser. */
export const isTrialUnderWay = async (): Promise<boolean> => RUN in (await session.get(RUN));

const { stores, rebuild } = storesIn({
  database: TRIAL_DATABASE_NAME,
  session,
  copies: noCopies,
  keys: () => new ErasableKeys(sessionKeys(session)),
  settings: (database, keys) => new Settings(database, keys, () => Promise.resolve({}), GIVEN),
  siteProfiles: (database) => new SiteProfileStore(database),
  // A page that is being left may still ask: it must not bring back what was just erased.
  async beforeOpening() {
    if (!(await isTrialUnderWay())) throw new Error('no trial is under way');
  },
});

/** The simulated AR24 ends with the browser: what an earlier run left on disk is nobody's any more. */
async function begin(): Promise<void> {
  if (await isTrialUnderWay()) return;
  await eraseDatabase(TRIAL_DATABASE_NAME);
  await session.set({ [RUN]: true });
}

/** The trial's: the same handlers, with nothing of the workstation's and nothing of the network's. */
export function createTrialBackground(): Background {
  const ar24 = trialAr24(new TrialWorld(session, exclusively, Date.now));
  return {
    stores,
    rebuild,
    ar24: () => Promise.resolve(ar24),
    now: Date.now,
    exclusively: (name, work) => exclusively(`trial:${name}`, work),
    until: (instant) => new Promise((resolve) => setTimeout(resolve, instant - Date.now())),
    announce: announceChange,
    // Nothing of a trial is secret.
    emptyPages: () => Promise.resolve(),
    panel: panelWindowsIn({ stores, session, page: inTrial, givePanel: trialTabs.givePanel }),
    sites: {
      permits: () => Promise.resolve(false),
      serve: () => Promise.resolve(),
      tab: () => Promise.resolve(null),
      point: () => Promise.resolve(),
      readAgency: () => Promise.resolve([]),
      // The sample back office brings its own.
      equip: () => Promise.resolve(),
    },
    // Nothing of a trial goes to the network: no host is permitted, so that these are never asked.
    lookups: {
      askForCompany: () => Promise.resolve(null),
      askForAddresses: () => Promise.resolve([]),
    },
    pageLetters: { fetch: () => Promise.resolve({ kind: 'none' }) },
    schedule: alarms('trial:'),
    // The toolbar counts the workstation's own senders.
    toolbar: { badge: () => Promise.resolve() },
    trial: {
      start: () => exclusively('trial:run', begin),
      open: () => trialTabs.open(),
      openLetter: () => trialTabs.openLetter(),
      async end() {
        const { forget } = await stores();
        await alarms('trial:').lockAt(null);
        await forget();
        await trialTabs.leave();
      },
    },
  };
}

/** Erases what a trial of an earlier run of the browser left on disk. */
export async function forgetLeftTrial(): Promise<void> {
  if (!(await isTrialUnderWay())) await eraseDatabase(TRIAL_DATABASE_NAME);
}

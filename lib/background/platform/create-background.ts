import { browser } from 'wxt/browser';
import { createAr24Client, type Ar24Client } from '../../ar24/ar24-client';
import { isBaseUrl } from '../../ar24/is-base-url';
import { problem } from '../../errors';
import { logUnexpected } from '../../log-unexpected';
import { announceChange, announceLock } from '../../messaging/changes';
import type { Background } from '../background';
import { updateBadge } from '../update-badge';
import { alarms } from './alarms';
import { closeConnectionsTo } from './fresh-connections';
import { fetchPageLetter } from './fetch-page-letter';
import { fetchOnce } from './fetch-once';
import { panelWindowsIn } from './panel-windows';
import { patientFetch } from './patient-fetch';
import { publicLookups } from './public-lookups';
import { sites } from './sites';
import { realStores } from './real-stores';
import { trialTabs } from './trial-tabs';

const { stores, rebuild } = realStores;

async function ar24(): Promise<Ar24Client> {
  const { settings, clockDrift } = await stores();
  const access = await settings.access();
  if (!access?.token || !access.privateKey) throw problem('credentials-missing');
  const { baseUrl } = await settings.preferences();
  if (!isBaseUrl(baseUrl)) throw problem('address-not-permitted');
  await closeConnectionsTo(baseUrl);
  const clock = await clockDrift.clock();
  return createAr24Client(
    { baseUrl, ...access },
    { fetch: patientFetch, fetchOnce: fetchOnce(patientFetch), clock },
  );
}

/** What the handlers work with, in the browser itself. */
export function createBackground(): Background {
  const background: Background = {
    stores,
    rebuild,
    ar24,
    now: Date.now,
    exclusively: (name, work) => navigator.locks.request(name, work),
    until: (instant) => new Promise((resolve) => setTimeout(resolve, instant - Date.now())),
    async announce() {
      await announceChange();
      // A badge that can't be drawn is no failure of what was done.
      await updateBadge(background).catch((error: unknown) => logUnexpected('badge', error));
    },
    emptyPages: announceLock,
    panel: panelWindowsIn({ stores, session: browser.storage.session, page: (path) => path }),
    sites,
    lookups: publicLookups((...request) => fetch(...request)),
    pageLetters: { fetch: fetchPageLetter },
    schedule: alarms(),
    toolbar: { badge: (text) => browser.action.setBadgeText({ text }) },
    trial: {
      // Only the trial itself begins and ends: whoever asks for it here has nothing of it.
      start: () => Promise.resolve(),
      open: () => trialTabs.open(),
      openLetter: () => trialTabs.openLetter(),
      end: () => Promise.resolve(),
    },
  };
  return background;
}

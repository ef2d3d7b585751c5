import { browser } from 'wxt/browser';
import { createAr24Client, type Ar24Client } from '../../ar24/client';
import { isBaseUrl } from '../../ar24/is-base-url';
import { problem } from '../../errors';
import { logUnexpected } from '../../log';
import { announceChange } from '../../messaging/changes';
import type { Background, Schedule } from '../background';
import { updateBadge } from '../badge';
import { closeConnectionsTo } from './fresh-connections';
import { fetchOnce } from './fetch-once';
import { panelWindows } from './panel-windows';
import { patientFetch } from './patient-fetch';
import { sites } from './sites';
import { rebuildStores, stores } from './stores';

export const LOCK_ALARM = 'lock';
export const LOOK_ALARM = 'look';
export const HANDOFF_ALARM = 'handoff';

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

const alarmAt = (name: string) => async (instant: number | null) => {
  if (instant === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: instant });
};

const schedule: Schedule = {
  lockAt: alarmAt(LOCK_ALARM),
  lookAtHandoffAt: alarmAt(HANDOFF_ALARM),
  async lookIn(milliseconds) {
    await browser.alarms.create(LOOK_ALARM, { when: Date.now() + milliseconds });
  },
};

/** What the handlers work with, in the browser itself. */
export function createBackground(): Background {
  const background: Background = {
    stores,
    rebuild: rebuildStores,
    ar24,
    now: Date.now,
    exclusively: (name, work) => navigator.locks.request(name, work),
    until: (instant) => new Promise((resolve) => setTimeout(resolve, instant - Date.now())),
    async announce() {
      await announceChange();
      // A badge that can't be drawn is no failure of what was done.
      await updateBadge(background).catch((error: unknown) => logUnexpected('badge', error));
    },
    panel: panelWindows,
    sites,
    schedule,
    toolbar: { badge: (text) => browser.action.setBadgeText({ text }) },
  };
  return background;
}

import { browser } from 'wxt/browser';
import { createAr24Client } from '../../ar24/client';
import { problem } from '../../errors';
import { logUnexpected } from '../../log';
import { announceChange } from '../../messaging/changes';
import { DATABASE_NAME, eraseDatabase, openDatabase } from '../../storage/database';
import { ClockDrift } from '../../storage/clock-drift';
import { HandedCodes } from '../../storage/handed-codes';
import { SenderStore } from '../../storage/sender-store';
import { KeyStore } from '../../storage/key-store';
import { restoreLost } from '../../storage/restore-lost';
import { Settings } from '../../storage/settings';
import { SyncJournal } from '../../storage/sync-journal';
import { UnlockedKeys } from '../../storage/unlocked-keys';
import { Vault } from '../../storage/vault';
import { fileCopies } from '../../storage/vault-copies';
import type { Background, Stores } from '../background';
import { updateBadge } from '../badge';
import { closeConnectionsTo } from './fresh-connections';
import { panelWindows } from './panel-windows';
import { patientFetch } from './patient-fetch';
import { sites } from './sites';

export const LOCK_ALARM = 'lock';
export const LOOK_ALARM = 'look';

const now = () => Date.now();
// A connection, not state: it is opened anew by each worker.
let opened: Promise<Stores> | null = null;

async function openStores(): Promise<Stores> {
  const database = await openDatabase(DATABASE_NAME, () => (opened = null));
  const session = browser.storage.session;
  const copies = fileCopies(navigator.storage);
  await restoreLost(database, copies).catch((error: unknown) => logUnexpected('restore', error));
  return {
    senders: new SenderStore(database, now),
    vault: new Vault(database),
    keys: new KeyStore(database, copies, now),
    copies,
    settings: new Settings(database),
    unlocked: new UnlockedKeys(session, now),
    handedCodes: new HandedCodes(session),
    clockDrift: new ClockDrift(session, now),
    sync: new SyncJournal(session),
    async forget() {
      database.close();
      opened = null;
      await copies.clear();
      await eraseDatabase();
      await session.clear();
      await browser.storage.local.clear();
    },
  };
}

function stores(): Promise<Stores> {
  opened ??= openStores().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** What the handlers work with, in the browser itself. */
export function createBackground(): Background {
  const background: Background = {
    stores,
    async rebuild() {
      opened = null;
      await eraseDatabase();
      await stores();
    },
    async ar24() {
      const { settings, clockDrift } = await stores();
      const access = await settings.access();
      if (!access?.token || !access.privateKey) throw problem('credentials-missing');
      const { baseUrl } = await settings.preferences();
      await closeConnectionsTo(baseUrl);
      const clock = await clockDrift.clock();
      return createAr24Client({ baseUrl, ...access }, { fetch: patientFetch, clock });
    },
    now,
    exclusively: (name, work) => navigator.locks.request(name, work),
    until: (instant) => new Promise((resolve) => setTimeout(resolve, instant - now())),
    async announce() {
      await announceChange();
      // A badge that can't be drawn is no failure of what was done.
      await updateBadge(background).catch((error: unknown) => logUnexpected('badge', error));
    },
    panel: panelWindows,
    sites,
    schedule: {
      async lockAt(instant) {
        if (instant === null) await browser.alarms.clear(LOCK_ALARM);
        else await browser.alarms.create(LOCK_ALARM, { when: instant });
      },
      async lookIn(milliseconds) {
        await browser.alarms.create(LOOK_ALARM, { when: now() + milliseconds });
      },
    },
    toolbar: {
      async badge(text) {
        await browser.action.setBadgeText({ text });
      },
    },
  };
  return background;
}

import { browser } from 'wxt/browser';
import { logUnexpected } from '../../log';
import { ClockDrift } from '../../storage/clock-drift';
import { DATABASE_NAME, eraseDatabase, openDatabase } from '../../storage/database';
import { ErrandStore } from '../../storage/errand-store';
import { HandedCodes } from '../../storage/handed-codes';
import { KeyStore } from '../../storage/key-store';
import { LastRouteStore } from '../../storage/last-route-store';
import { restoreLost } from '../../storage/restore-lost';
import { SenderStore } from '../../storage/sender-store';
import { Settings } from '../../storage/settings';
import { SyncJournal } from '../../storage/sync-journal';
import { UnlockFailureStore } from '../../storage/unlock-failure-store';
import { UnlockedKeys } from '../../storage/unlocked-keys';
import { UseJournal } from '../../storage/use-journal';
import { Vault } from '../../storage/vault';
import { fileCopies } from '../../storage/vault-copies';
import type { Stores } from '../background';
import { HandoffRecords } from '../handoff-record';
import { managedPolicy } from './managed-policy';

// A connection, not state: it is opened anew by each worker.
let opened: Promise<Stores> | null = null;

async function openStores(): Promise<Stores> {
  const database = await openDatabase(DATABASE_NAME, () => (opened = null));
  const session = browser.storage.session;
  const copies = fileCopies(navigator.storage);
  await restoreLost(database, copies).catch((error: unknown) => logUnexpected('restore', error));
  return {
    senders: new SenderStore(database, Date.now),
    vault: new Vault(database),
    keys: new KeyStore(database, copies, Date.now),
    copies,
    settings: new Settings(database, managedPolicy),
    unlocked: new UnlockedKeys(session, Date.now),
    unlockFailures: new UnlockFailureStore(database),
    handedCodes: new HandedCodes(database),
    errands: new ErrandStore(session, Date.now),
    lastRoute: new LastRouteStore(database),
    uses: new UseJournal(database, Date.now),
    clockDrift: new ClockDrift(session, Date.now),
    sync: new SyncJournal(session),
    handoff: new HandoffRecords(session, Date.now),
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

/** The stores of this worker, opened at the first question and again after a connection was lost. */
export function stores(): Promise<Stores> {
  opened ??= openStores().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Erases a database that does not open; what its second copy has is put back. */
export async function rebuildStores(): Promise<void> {
  opened = null;
  await eraseDatabase();
  await stores();
}

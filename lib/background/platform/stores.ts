import { browser } from 'wxt/browser';
import { logUnexpected } from '../../log';
import { ClockDrift } from '../../storage/clock-drift';
import { overwriteFiles } from './overwrite-files';
import { DATABASE_NAME, eraseDatabase, openDatabase, type Database } from '../../storage/database';
import { CodeAllowance } from '../../storage/code-allowance';
import { ErasableKeys } from '../../storage/erasable-keys';
import { ErrandStore } from '../../storage/errand-store';
import { Forgetting } from '../../storage/forgetting';
import { HandedCodes } from '../../storage/handed-codes';
import { keyFiles } from '../../storage/key-files';
import { KeyStore } from '../../storage/key-store';
import { LastRouteStore } from '../../storage/last-route-store';
import { PointingStore } from '../../storage/pointing-store';
import { restoreLost } from '../../storage/restore-lost';
import { SenderStore } from '../../storage/sender-store';
import { Settings } from '../../storage/settings';
import { SiteProfileStore } from '../../storage/site-profile-store';
import { SyncJournal } from '../../storage/sync-journal';
import { UnlockFailureStore } from '../../storage/unlock-failure-store';
import { UnlockedKeys } from '../../storage/unlocked-keys';
import { UseJournal } from '../../storage/use-journal';
import { Vault } from '../../storage/vault';
import { fileCopies } from '../../storage/vault-copies';
import type { Stores } from '../background';
import { HandoffRecords } from '../handoff-record';
import { managedPolicy } from './managed-policy';
import { managedProfiles } from './managed-profiles';

// A connection, not state: it is opened anew by each worker.
let opened: Promise<Stores> | null = null;

const erasableKeys = () => new ErasableKeys(keyFiles(navigator.storage, overwriteFiles));

async function openStores(): Promise<Stores> {
  const erasable = erasableKeys();
  const copies = fileCopies(navigator.storage);
  const database = await openDatabase(DATABASE_NAME, erasable, () => (opened = null));
  const senders = new SenderStore(database, erasable, Date.now);
  const forgetting = new Forgetting({ database, erasable, copies, senders });
  if (await forgetting.resume()) {
    await erase(database);
    return openStores();
  }
  await restoreLost(database, erasable, copies).catch((error: unknown) => {
    logUnexpected('restore', error);
  });
  const session = browser.storage.session;
  return {
    senders,
    forgetting,
    vault: new Vault(database, erasable),
    keys: new KeyStore(database, copies, Date.now),
    settings: new Settings(database, erasable, managedPolicy),
    unlocked: new UnlockedKeys(session, Date.now),
    unlockFailures: new UnlockFailureStore(database),
    handedCodes: new HandedCodes(database),
    errands: new ErrandStore(session, Date.now),
    allowance: new CodeAllowance(session),
    siteProfiles: new SiteProfileStore(database, managedProfiles),
    pointings: new PointingStore(session, Date.now),
    lastRoute: new LastRouteStore(database),
    uses: new UseJournal(database, erasable, Date.now),
    clockDrift: new ClockDrift(session, Date.now),
    sync: new SyncJournal(session),
    handoff: new HandoffRecords(session, Date.now),
    async forget() {
      await forgetting.everything();
      opened = null;
      await erase(database);
    },
  };
}

/** Erases what is left once no key opens it any more. */
async function erase(database: Database): Promise<void> {
  database.close();
  await eraseDatabase();
  await browser.storage.session.clear();
  await browser.storage.local.clear();
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
  // Where the keys can't be read, erasing would lose what they open.
  await erasableKeys().all();
  await eraseDatabase();
  await stores();
}

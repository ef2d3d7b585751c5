import { logUnexpected } from '../../log-unexpected';
import { eraseDatabase, openDatabase, type Database } from '../../storage/database';
import type { ErasableKeys } from '../../storage/erasable-keys';
import { restoreLost } from '../../storage/restore-lost';
import type { SessionArea } from '../../storage/session-area';
import type { Settings } from '../../storage/settings';
import type { SiteProfileStore } from '../../storage/site-profile-store';
import type { VaultCopies } from '../../storage/vault-copies';
import type { Stores } from '../background';
import { createStores } from './create-stores';

/** Where everything of one kind of life is kept: the workstation's own, or the trial's. */
export interface StorePlace {
  readonly database: string;
  readonly session: SessionArea & { clear(): Promise<void> };
  readonly copies: VaultCopies;
  /** Asked once a worker and opening. */
  readonly keys: () => ErasableKeys;
  readonly settings: (database: Database, keys: ErasableKeys) => Settings;
  readonly siteProfiles: (database: Database) => SiteProfileStore;
  /** What is to be done before the database is opened. */
  readonly beforeOpening?: () => Promise<void>;
  /** What else goes with « forget everything ». */
  readonly alsoForget?: () => Promise<void>;
}

/** The stores of this worker, and a way to begin anew where the database does not open. */
export interface OpenStores {
  /** Opened at the first question and again after a connection was lost. */
  readonly stores: () => Promise<Stores>;
  /** Erases a database that does not open; what its second copy has is put back. */
  readonly rebuild: () => Promise<void>;
}

export function storesIn(place: StorePlace): OpenStores {
  // A connection, not state: it is opened anew by each worker.
  let opened: Promise<Stores> | null = null;
  const closed = () => (opened = null);
  const stores = () => {
    opened ??= openStores(place, closed).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    stores,
    async rebuild() {
      opened = null;
      // Where the keys can't be read, erasing would lose what they open.
      await place.keys().all();
      await eraseDatabase(place.database);
      await stores();
    },
  };
}

async function openStores(place: StorePlace, closed: () => void): Promise<Stores> {
  const { session, copies } = place;
  await place.beforeOpening?.();
  const erasable = place.keys();
  const database = await openDatabase(place.database, erasable, closed);
  const stores = createStores({
    ...{ database, erasable, copies, session, now: Date.now },
    settings: place.settings(database, erasable),
    siteProfiles: place.siteProfiles(database),
  });
  const { forgetting } = stores;
  if (await forgetting.resume()) {
    await erase(place, database);
    return openStores(place, closed);
  }
  await restoreLost(database, erasable, copies).catch((error: unknown) => {
    logUnexpected('restore', error);
  });
  return {
    ...stores,
    async forget() {
      await forgetting.everything();
      closed();
      await erase(place, database);
    },
  };
}

/** Erases what is left once no key opens it any more. */
async function erase(place: StorePlace, database: Database): Promise<void> {
  database.close();
  await eraseDatabase(place.database);
  await place.session.clear();
  await place.alsoForget?.();
}

import { browser } from 'wxt/browser';
import { DATABASE_NAME, eraseDatabase, TRIAL_DATABASE_NAME } from '../../storage/database';
import { ErasableKeys } from '../../storage/erasable-keys';
import { keyFiles } from '../../storage/key-files';
import { Settings } from '../../storage/settings';
import { SiteProfileStore } from '../../storage/site-profile-store';
import { fileCopies } from '../../storage/vault-copies';
import { managedPolicy } from './managed-policy';
import { managedProfiles } from './managed-profiles';
import { overwriteFiles } from './overwrite-files';
import { storesIn } from './stores';

/** The workstation's own: senders that AR24 knows, letters that cost money. */
export const realStores = storesIn({
  database: DATABASE_NAME,
  session: {
    get: (key) => browser.storage.session.get(key),
    set: (items) => browser.storage.session.set(items),
    remove: (key) => browser.storage.session.remove(key),
    clear: () => browser.storage.session.clear(),
  },
  copies: fileCopies(navigator.storage),
  keys: () => new ErasableKeys(keyFiles(navigator.storage, overwriteFiles)),
  settings: (database, keys) => new Settings(database, keys, managedPolicy),
  siteProfiles: (database) => new SiteProfileStore(database, managedProfiles),
  async alsoForget() {
    await browser.storage.local.clear();
    // A trial under way has just lost its session: nothing of it is worth anything now.
    await eraseDatabase(TRIAL_DATABASE_NAME);
  },
});

import { ClockDrift } from '../../storage/clock-drift';
import { CodeAllowance } from '../../storage/code-allowance';
import type { Database } from '../../storage/database';
import type { ErasableKeys } from '../../storage/erasable-keys';
import { ErrandStore } from '../../storage/errand-store';
import { Forgetting } from '../../storage/forgetting';
import { HandedCodes } from '../../storage/handed-codes';
import { KeyStore } from '../../storage/key-store';
import { LastRouteStore } from '../../storage/last-route-store';
import { PageLetterStore } from '../../storage/page-letter-store';
import { PasskeyStore } from '../../storage/passkey-store';
import { PointingStore } from '../../storage/pointing-store';
import { SenderStore } from '../../storage/sender-store';
import type { SessionArea } from '../../storage/session-area';
import type { Settings } from '../../storage/settings';
import type { SiteProfileStore } from '../../storage/site-profile-store';
import { SyncJournal } from '../../storage/sync-journal';
import { UnlockFailureStore } from '../../storage/unlock-failure-store';
import { UnlockedKeys } from '../../storage/unlocked-keys';
import { UseJournal } from '../../storage/use-journal';
import { Vault } from '../../storage/vault';
import type { VaultCopies } from '../../storage/vault-copies';
import type { Stores } from '../background';
import { HandoffRecords } from '../handoff/handoff-record';
import { TransferRecords } from '../transfer/transfer-record';

/** What all stores of one kind of life stand on: the workstation's own, the trial's, a test's. */
export interface Ground {
  readonly database: Database;
  readonly erasable: ErasableKeys;
  readonly copies: VaultCopies;
  readonly session: SessionArea;
  readonly settings: Settings;
  readonly siteProfiles: SiteProfileStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Of Argon2id; the one that protects people unless told. */
  readonly passphraseCost?: ConstructorParameters<typeof Vault>[2];
}

/** Makes every store but the way to forget them all, which is each place's own. */
export function createStores(ground: Ground): Omit<Stores, 'forget'> {
  const { database, erasable, copies, session, now, settings, siteProfiles } = ground;
  const senders = new SenderStore(database, erasable, now);
  return {
    senders,
    settings,
    siteProfiles,
    forgetting: new Forgetting({ database, erasable, copies, senders }),
    vault: new Vault(database, erasable, ground.passphraseCost),
    passkeys: new PasskeyStore(database, erasable),
    keys: new KeyStore(database, copies, now),
    unlocked: new UnlockedKeys(session, now),
    unlockFailures: new UnlockFailureStore(database),
    handedCodes: new HandedCodes(database),
    errands: new ErrandStore(session, now),
    allowance: new CodeAllowance(session),
    pointings: new PointingStore(session, now),
    pageLetters: new PageLetterStore(session, now),
    lastRoute: new LastRouteStore(database),
    uses: new UseJournal(database, erasable, now),
    clockDrift: new ClockDrift(session, now),
    sync: new SyncJournal(session),
    handoff: new HandoffRecords(session, now),
    transfers: new TransferRecords(session, now),
  };
}

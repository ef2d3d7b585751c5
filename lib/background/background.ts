import type { Ar24Client } from '../ar24/ar24-client';
import type { LockedBy } from '../messaging/changes';
import type { ClockDrift } from '../storage/clock-drift';
import type { CodeAllowance } from '../storage/code-allowance';
import type { ErrandStore } from '../storage/errand-store';
import type { Forgetting } from '../storage/forgetting';
import type { HandedCodes } from '../storage/handed-codes';
import type { KeyStore } from '../storage/key-store';
import type { LastRouteStore } from '../storage/last-route-store';
import type { PageLetterStore } from '../storage/page-letter-store';
import type { PasskeyStore } from '../storage/passkey-store';
import type { PointingStore } from '../storage/pointing-store';
import type { SenderStore } from '../storage/sender-store';
import type { Settings } from '../storage/settings';
import type { SiteProfileStore } from '../storage/site-profile-store';
import type { SyncJournal } from '../storage/sync-journal';
import type { UnlockFailureStore } from '../storage/unlock-failure-store';
import type { UnlockedKeys } from '../storage/unlocked-keys';
import type { UseJournal } from '../storage/use-journal';
import type { Vault } from '../storage/vault';
import type { HandoffRecords } from './handoff/handoff-record';
import type { Lookups } from './lookups';
import type { PageLetters } from './page-letter';
import type { TransferRecords } from './transfer/transfer-record';
import type { PanelWindows } from './panel-windows';
import type { Sites } from './sites';
import type { Trial } from './trial';

/** What stores and calls the handlers work with, once the database is open. */
export interface Stores {
  readonly senders: SenderStore;
  readonly vault: Vault;
  readonly passkeys: PasskeyStore;
  readonly keys: KeyStore;
  readonly forgetting: Forgetting;
  readonly settings: Settings;
  readonly unlocked: UnlockedKeys;
  readonly unlockFailures: UnlockFailureStore;
  readonly handedCodes: HandedCodes;
  readonly errands: ErrandStore;
  readonly allowance: CodeAllowance;
  readonly siteProfiles: SiteProfileStore;
  readonly pointings: PointingStore;
  readonly pageLetters: PageLetterStore;
  readonly lastRoute: LastRouteStore;
  readonly uses: UseJournal;
  readonly clockDrift: ClockDrift;
  readonly sync: SyncJournal;
  readonly handoff: HandoffRecords;
  readonly transfers: TransferRecords;
  /** scrypt's cost for a backup, as a power of two; age's own unless told. */
  readonly backupCost?: number;
  /** Erases the database and the session; everything opens anew at the next question. */
  readonly forget: () => Promise<void>;
}

/** Everything the handlers reach. The worker may die at any await: none of it is memory. */
export interface Background {
  readonly stores: () => Promise<Stores>;
  /** Erases a database that does not open; what its second copy has is put back. */
  readonly rebuild: () => Promise<void>;
  /** A client for the agency's access as it is now; rejects with `credentials-missing`. */
  readonly ar24: () => Promise<Ar24Client>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs `work` while no one else, in any window, runs under the same name. */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Resolves at an instant in epoch milliseconds. */
  readonly until: (instant: number) => Promise<void>;
  /** Tells every page, panel and tab that something changed. */
  readonly announce: () => Promise<void>;
  /** Has every page of ours forget the secrets that were typed or read in it. */
  readonly emptyPages: (by: LockedBy) => Promise<void>;
  readonly panel: PanelWindows;
  readonly sites: Sites;
  readonly schedule: Schedule;
  readonly toolbar: Toolbar;
  readonly trial: Trial;
  readonly lookups: Lookups;
  readonly pageLetters: PageLetters;
}

/** The name under which everything that moves a sender runs alone. */
export const senderLock = (senderId: string) => `sender:${senderId}`;

/** The toolbar button. */
interface Toolbar {
  badge(text: string): Promise<void>;
}

/** The browser's alarms and notifications, as far as the handlers need them. */
export interface Schedule {
  /** Locks again at an instant; null where nothing is unlocked. */
  lockAt(instant: number | null): Promise<void>;
  /** Has time pass (`tick`) after so many milliseconds, beside its regular turns. */
  lookIn(milliseconds: number): Promise<void>;
  /** Looks at the hand-off again at an instant; null where nothing of it is left to forget. */
  lookAtHandoffAt(instant: number | null): Promise<void>;
  /** The same for a transfer to or from another computer. */
  lookAtTransferAt(instant: number | null): Promise<void>;
}

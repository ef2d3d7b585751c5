import type { ClockDrift } from '../storage/clock-drift';
import type { Forgetting } from '../storage/forgetting';
import type { PageLetterStore } from '../storage/page-letter-store';
import type { PasskeyStore } from '../storage/passkey-store';
import type { PointingStore } from '../storage/pointing-store';
import type { SenderStore } from '../storage/sender-store';
import type { Settings } from '../storage/settings';
import type { SiteProfileStore } from '../storage/site-profile-store';
import type { UnlockedKeys } from '../storage/unlocked-keys';
import type { UseJournal } from '../storage/use-journal';
import type { Vault } from '../storage/vault';
import type { PanelWindows } from './panel-windows';
import type { Sites } from './sites';

/** Of the stores, the methods that read. A read that wrote would not be announced, and could collide. */
export interface ReadingStores {
  readonly senders: Pick<SenderStore, 'list' | 'get' | 'require' | 'shownOrder'>;
  readonly forgetting: Pick<Forgetting, 'listUnreadable'>;
  readonly vault: Pick<Vault, 'get'>;
  readonly passkeys: Pick<PasskeyStore, 'list'>;
  readonly unlocked: Pick<UnlockedKeys, 'isUnlocked' | 'lend'>;
  readonly settings: Pick<
    Settings,
    | 'preferences'
    | 'access'
    | 'managed'
    | 'getLockLimit'
    | 'getRules'
    | 'listImposedSites'
    | 'getWelcome'
    | 'listWrongPolicy'
  >;
  readonly siteProfiles: Pick<SiteProfileStore, 'list'>;
  readonly pointings: Pick<PointingStore, 'get'>;
  readonly pageLetters: Pick<PageLetterStore, 'get'>;
  readonly uses: Pick<UseJournal, 'list'>;
  readonly clockDrift: Pick<ClockDrift, 'get'>;
}

/** What a handler that only asks may reach: nothing that changes anything. */
export interface ReadingBackground {
  readonly stores: () => Promise<ReadingStores>;
  readonly now: () => number;
  readonly panel: Pick<PanelWindows, 'requested' | 'last'>;
  readonly sites: Pick<Sites, 'permits' | 'tab'>;
}

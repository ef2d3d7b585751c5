import type { PlaceName, ProfileSource } from './site-profile';
import type { SiteSecurity } from './site-security';

/** What a profile says of one place on the site of a tab. */
export interface TabPlace {
  readonly place: PlaceName;
  /** What it was called, and the heading over it. */
  readonly label: string;
  readonly landmark: string;
  readonly page: string;
  /** `YYYY-MM-DD`; empty: never yet. */
  readonly seenOn: string;
  /** Whether a page that should have it no longer has. */
  readonly isMissing: boolean;
}

export interface TabProfile {
  readonly id: string;
  readonly name: string;
  readonly source: ProfileSource;
  readonly places: readonly TabPlace[];
}

/** A profile of this workstation. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string;
  readonly source: ProfileSource;
  readonly origins: readonly string[];
}

/** What the panel says of the site in the tab beside it. */
export interface TabSite {
  /** `https://gestion.example.fr/*`; null: no site, or the browser does not tell its address. */
  readonly pattern: string | null;
  readonly security: SiteSecurity;
  /** `lost`: the browser has taken back the permission of a site that is in the settings. */
  readonly standing: 'unused' | 'used' | 'lost';
  readonly profiles: readonly TabProfile[];
  /** The profile that is used where two say the same place. */
  readonly chosen: string | null;
  /** Whether two say the same place, and nobody chose. */
  readonly isUndecided: boolean;
  /** What is being pointed at in the tab now. */
  readonly pointing: PlaceName | null;
}

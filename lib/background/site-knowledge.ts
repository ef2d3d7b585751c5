import {
  holdsFor,
  matchesPage,
  placeNames,
  type PlaceName,
  type SiteKnowledge,
  type SiteProfile,
} from '../domain/site-profile';
import { siteSecurity } from '../domain/site-security';
import type { TabProfile, TabSite } from '../domain/tab-site';
import type { KnownProfile, ProfileRecord } from '../storage/site-profile-store';
import type { ReadingBackground } from './reading-background';
import { patternOf } from './sites';

const hostOf = (address: string) => new URL(address).hostname;

const ofSite = ({ known }: ProfileRecord, address: string): KnownProfile[] =>
  known.filter(({ profile }) => holdsFor(profile, address));

/** What the pages of a site are told: its profiles, without the pages that prove them. */
export function siteKnowledge(record: ProfileRecord, address: string): SiteKnowledge {
  return {
    profiles: ofSite(record, address).map(({ profile }) => ({ ...profile, notes: '', tests: [] })),
    chosen: record.chosen[hostOf(address)] ?? null,
  };
}

/** What the panel says of the site in the tab beside it. */
export async function tabSite(
  { stores, sites }: ReadingBackground,
  windowId: number,
): Promise<TabSite> {
  const { settings, siteProfiles, pointings } = await stores();
  const tab = await sites.tab(windowId);
  const address = tab?.url ?? '';
  const security = siteSecurity(address);
  const pointing = await pointings.get();
  const nothing = { profiles: [], chosen: null, isUndecided: false, pointing: null } as const;
  if (security === 'none') return { pattern: null, security, standing: 'unused', ...nothing };
  const pattern = patternOf(address);
  const isUsed = (await settings.preferences()).sites.includes(pattern);
  const standing = !isUsed ? 'unused' : (await sites.permits(pattern)) ? 'used' : 'lost';
  const isPointing = standing === 'used' && pointing?.tab === tab?.id;
  const shown = isPointing ? (pointing?.wanted[0] ?? null) : null;
  const record = await siteProfiles.list();
  const known = ofSite(record, address);
  const chosen = record.chosen[hostOf(address)] ?? null;
  const undecided = conflicts(known.map(({ profile }) => profile)).some(
    (ids) => !ids.includes(chosen ?? ''),
  );
  const profiles = known.map((one) => tabProfile(one, record));
  const more = { profiles, chosen, isUndecided: undecided, pointing: shown };
  return { pattern, security, standing, ...more };
}

function tabProfile({ profile, source }: KnownProfile, { missing }: ProfileRecord): TabProfile {
  const places = placeNames.flatMap((place) => {
    const at = profile.places[place];
    if (!at) return [];
    const isMissing = missing.some((gone) => gone.id === profile.id && gone.place === place);
    const { label, text, attributes, landmark } = at.anchors;
    const name = [label, text, attributes.name].find(Boolean) ?? '';
    return [{ place, label: name, landmark, page: at.page, seenOn: at.seenOn, isMissing }];
  });
  return { id: profile.id, name: profile.name, source, places };
}

/** The ids of every two profiles or more that say the same place of the same pages. */
export function conflicts(profiles: readonly SiteProfile[]): string[][] {
  return placeNames.flatMap((place: PlaceName) => {
    const saying = profiles.filter((profile) => profile.places[place]);
    const pages = saying.map(({ places }) => places[place]?.page ?? '');
    const isShared = pages.some((page, at) =>
      pages.some((other, one) => one !== at && overlaps(page, other)),
    );
    return isShared ? [saying.map(({ id }) => id)] : [];
  });
}

const overlaps = (page: string, other: string) =>
  page === other || matchesPage(page, `https://a.fr${other}`) || page === '*';

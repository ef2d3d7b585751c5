import { z } from 'zod';
import type { AgencyReading } from '../../domain/agency-reading';
import type { PlaceName, SiteKnowledge } from '../../domain/site-profile';
import type { ProfileRow, TabSite } from '../../domain/tab-site';
import { asks, does, steps } from '../method';
import type { SettingsView } from '../views';
import { anchors, none, placeName, profileId, text } from './parameters';

const windowId = z.number();

export const sites = {
  /** Adds a back office whose permission the person has just given. */
  addSite: does<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
  /** Withdraws one. */
  removeSite: does<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
  /** What there is to be said of the site in this window's tab. */
  getTabSite: asks<TabSite>()(z.strictObject({ windowId }), 'panel'),
  /** Has the person show these places in this window's tab, one after the other. */
  startPointing: does<undefined>()(
    z.strictObject({ windowId, places: z.array(placeName).min(1).max(3) }),
    'panel',
  ),
  /** Ends it; from the page, `skips` goes on with the next place instead. */
  leavePointing: does<undefined>()(
    z.strictObject({ skips: z.boolean() }),
    'panel',
    'page-in-own-tab',
  ),
  /** The place that the person is to show in this tab now; null: none. */
  getPointing: asks<PlaceName | null>()(none, 'page-in-own-tab'),
  /**
   * The person has shown a place of this page. Only while the panel has them do so in this very tab, and only
   * for the page's own site.
   */
  savePointed: does<undefined>()(
    z.strictObject({
      place: placeName,
      page: z.string().max(300),
      anchors,
      /** The page without anybody's data: see docs/protocols/site-profile.md. */
      html: z.string().max(200_000),
    }),
    'page-in-own-tab',
  ),
  /** What site profiles say of the pages of this site. */
  getSiteProfiles: asks<SiteKnowledge>()(none, 'page'),
  /** Which of the places that a profile names this page has, and which it lacks. */
  notePlaces: steps<undefined>()(
    z.strictObject({
      id: profileId,
      found: z.array(placeName).max(3),
      missing: z.array(placeName).max(3),
    }),
    'page',
  ),
  /** Every site profile of this workstation. */
  listProfiles: asks<readonly ProfileRow[]>()(none, 'panel'),
  /** Keeps a profile from its file; its name. */
  importProfile: does<string>()(z.strictObject({ file: z.string().max(1_000_000) }), 'panel'),
  /** The file of a profile; null where there is none of this id. */
  getProfileFile: asks<string | null>()(z.strictObject({ id: profileId }), 'panel'),
  removeProfile: does<undefined>()(z.strictObject({ id: profileId }), 'panel'),
  /** Of two profiles that say the same place, the one to go by on the site of this window's tab. */
  chooseProfile: does<undefined>()(z.strictObject({ windowId, id: profileId }), 'panel'),
  /** What the page in this window's tab says of the agency; null: nothing. It is not kept. */
  readAgency: steps<AgencyReading | null>()(z.strictObject({ windowId }), 'panel'),
  /** Loads panel and code into the page that asks, which has recognised itself as one for them. */
  loadPageTools: steps<undefined>()(none, 'page'),
} as const;

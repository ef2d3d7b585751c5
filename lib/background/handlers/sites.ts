import { agencyOf } from '../../domain/agency-reading';
import { readProfile, writeProfile } from '../../domain/site-profile-file';
import { siteSecurity } from '../../domain/site-security';
import { problem } from '../../errors';
import type { sites as protocol } from '../../messaging/protocol/sites';
import { pageOf, type MessageSender } from '../../messaging/receive';
import type { ReadingStores } from '../reading-background';
import { withNoted, withPointed } from '../drawn-profile';
import type { HandlersOf } from '../handler';
import { settingsView } from '../settings-view';
import { siteKnowledge, tabSite } from '../site-knowledge';

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The pointing under way in the tab that is calling. */
async function pointingIn({ pointings }: Pick<ReadingStores, 'pointings'>, { tab }: MessageSender) {
  const pointing = await pointings.get();
  return pointing?.tab === tab?.id ? pointing : null;
}

export const sites: HandlersOf<typeof protocol> = {
  async addSite(background, { pattern }) {
    const { settings } = await background.stores();
    // A policy's site is not kept as the workstation's own: it would outlive the policy.
    const isImposed = (await settings.listImposedSites()).includes(pattern);
    if (!isImposed && (await background.sites.permits(pattern))) {
      await settings.savePreferences(({ sites }) => ({ sites: [...new Set([...sites, pattern])] }));
    }
    await background.sites.serve((await settings.preferences()).sites);
    return settingsView(background);
  },

  async removeSite(background, { pattern }) {
    const { settings } = await background.stores();
    const { sites } = await settings.savePreferences((stored) => ({
      sites: stored.sites.filter((site) => site !== pattern),
    }));
    await background.sites.serve(sites);
    return settingsView(background);
  },

  getTabSite: (background, { windowId }) => tabSite(background, windowId),

  async startPointing(background, { windowId, places }) {
    const { pointings } = await background.stores();
    const tab = await background.sites.tab(windowId);
    const { standing } = await tabSite(background, windowId);
    if (!tab || standing !== 'used') throw problem('not-possible-now');
    await pointings.put({ tab: tab.id, wanted: places });
    await background.sites.point(tab.id);
  },

  async leavePointing({ stores }, { skips }, sender) {
    const { pointings } = await stores();
    const pointing = await pointings.get();
    // The panel may end it wherever it is.
    if (!pointing || (pageOf(sender) && pointing.tab !== sender.tab?.id)) return;
    await pointings.put(skips ? { ...pointing, wanted: pointing.wanted.slice(1) } : null);
  },

  async getPointing({ stores }, _, sender) {
    return (await pointingIn(await stores(), sender))?.wanted[0] ?? null;
  },

  async savePointed({ stores, now }, pointed, sender) {
    const { pointings, siteProfiles } = await stores();
    const pointing = await pointingIn({ pointings }, sender);
    const address = pageOf(sender);
    if (!address || pointing?.wanted[0] !== pointed.place) throw problem('not-possible-now');
    const { known } = await siteProfiles.list();
    const others = known.map(({ profile }) => profile);
    const { profiles } = siteKnowledge({ known, chosen: {}, missing: [] }, address);
    const rivals = others.filter(({ id }) => profiles.some((profile) => profile.id === id));
    const where = { address, today: day(now()) };
    await siteProfiles.amend((kept) => withPointed(kept, rivals, pointed, where));
    await pointings.put({ ...pointing, wanted: pointing.wanted.slice(1) });
  },

  async getSiteProfiles({ stores }, _, sender) {
    const address = pageOf(sender);
    if (!address) return { profiles: [], chosen: null };
    return siteKnowledge(await (await stores()).siteProfiles.list(), address);
  },

  async notePlaces({ stores, now, announce }, noted, sender) {
    const address = pageOf(sender);
    const { siteProfiles } = await stores();
    const record = await siteProfiles.list();
    const isTheirs =
      address && siteKnowledge(record, address).profiles.some(({ id }) => id === noted.id);
    const today = day(now());
    if (!isTheirs || !withNoted(record, noted, today)) return;
    await siteProfiles.amend((kept) => withNoted(kept, noted, today) ?? {});
    await announce();
  },

  async listProfiles({ stores }) {
    const { known } = await (await stores()).siteProfiles.list();
    return known.map(({ source, profile: { id, name, origins } }) => ({
      id,
      name,
      source,
      origins,
    }));
  },

  async importProfile({ stores }, { file }) {
    const reading = readProfile(file);
    if (!reading.ok) throw problem(`profile-${reading.reason}`);
    const { profile } = reading;
    if (profile.origins.some((origin) => siteSecurity(origin) === 'insecure'))
      throw problem('profile-unreadable');
    const { siteProfiles } = await stores();
    await siteProfiles.amend(({ known, missing }) => ({
      known: [
        ...known.filter((one) => one.profile.id !== profile.id),
        { source: 'imported', profile },
      ],
      missing: missing.filter(({ id }) => id !== profile.id),
    }));
    return profile.name;
  },

  async getProfileFile({ stores }, { id }) {
    const { known } = await (await stores()).siteProfiles.list();
    const found = known.find(({ profile }) => profile.id === id);
    return found ? writeProfile(found.profile) : null;
  },

  async removeProfile({ stores }, { id }) {
    const { siteProfiles } = await stores();
    await siteProfiles.amend(({ known, missing, chosen }) => ({
      known: known.filter(({ profile }) => profile.id !== id),
      missing: missing.filter((gone) => gone.id !== id),
      chosen: Object.fromEntries(Object.entries(chosen).filter(([, one]) => one !== id)),
    }));
  },

  async chooseProfile({ stores, sites: served }, { windowId, id }) {
    const address = (await served.tab(windowId))?.url;
    if (!address) throw problem('not-possible-now');
    const { siteProfiles } = await stores();
    await siteProfiles.amend(({ chosen }) => ({
      chosen: { ...chosen, [new URL(address).hostname]: id },
    }));
  },

  async readAgency(background, { windowId }) {
    const tab = await background.sites.tab(windowId);
    const { standing } = await tabSite(background, windowId);
    if (!tab || standing !== 'used') return null;
    return agencyOf(await background.sites.readAgency(tab.id));
  },

  async loadPageTools({ sites }, _, { tab, documentId, frameId = 0 }) {
    if (tab?.id !== undefined) await sites.equip({ tabId: tab.id, documentId, frameId });
  },
};

import type { sites as protocol } from '../../messaging/protocol/sites';
import type { HandlersOf } from '../handler';
import { settingsView } from '../settings-view';

export const sites: HandlersOf<typeof protocol> = {
  async addSite(background, { pattern }) {
    const { settings } = await background.stores();
    if (await background.sites.permits(pattern)) {
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
};

import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const removeSite: Handler<'removeSite'> = async (background, { pattern }) => {
  const { settings } = await background.stores();
  const { sites } = await settings.savePreferences((stored) => ({
    sites: stored.sites.filter((site) => site !== pattern),
  }));
  await background.sites.serve(sites);
  await background.announce();
  return settingsView(background);
};

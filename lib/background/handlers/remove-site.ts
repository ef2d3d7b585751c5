import type { Handler } from '../handler';
import { settingsView } from '../settings-view';

export const removeSite: Handler<'removeSite'> = async (background, { pattern }) => {
  const { settings } = await background.stores();
  const { sites } = await settings.preferences();
  const kept = sites.filter((site) => site !== pattern);
  await settings.savePreferences({ sites: kept });
  await background.sites.serve(kept);
  await background.announce();
  return settingsView(background);
};
